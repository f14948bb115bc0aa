package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.EraseLead;
import dev.baton.scoring.application.ExplainLead;
import dev.baton.scoring.application.ExportLead;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.ObjectToProfiling;
import dev.baton.scoring.application.UnknownLeadException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;

/** What a person may ask for by law: to see it, to have it explained, to object, to be forgotten. */
@Path("/v1/leads/{id}")
public class PersonalDataResource {

    private static final String NDJSON = "application/x-ndjson";

    private final LeadViews leads;
    private final ExportLead export;
    private final EraseLead erase;
    private final ExplainLead explain;
    private final ObjectToProfiling object;
    private final Caller caller;

    public PersonalDataResource(
            LeadViews leads,
            ExportLead export,
            EraseLead erase,
            ExplainLead explain,
            ObjectToProfiling object,
            Caller caller) {
        this.leads = leads;
        this.export = export;
        this.erase = erase;
        this.explain = explain;
        this.object = object;
        this.caller = caller;
    }

    @GET
    @Path("/export")
    @Produces(NDJSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Everything that is kept about the person: one JSON object a line, {record, data}")
    public Multi<ExportLead.Row> export(@PathParam("id") String id) {
        return RestMulti.fromUniResponse(current(id), export::rows);
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Forget the person, here and in every service; asking again changes nothing")
    public Uni<EraseLead.Erased> erase(
            @PathParam("id") String id,
            @QueryParam("reason") String reason,
            @HeaderParam("Idempotency-Key") String retryKey) {
        if (!erase.available()) {
            throw Problems.of(
                    ScoringProblem.ERASURE_NOT_SET_UP,
                    "Set BATON_SCORING_ERASURE_SECRET to at least 32 random characters and restart scoring; without it"
                            + " late events would bring the person back.");
        }
        return LeadProblems.known(erase.erase(Parameters.leadId(id), reason(reason), caller.name(), retryKey));
    }

    @GET
    @Path("/explanation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "For the person: what is known, from where, what it means and whom it was given to")
    public Uni<ExplainLead.Explanation> explanation(@PathParam("id") String id) {
        return current(id).chain(explain::explain);
    }

    @GET
    @Path("/explanation")
    // a caller who does not say what it takes gets JSON
    @Produces(MediaType.TEXT_PLAIN + ";qs=0.5")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(hidden = true)
    public Uni<String> explanationText(@PathParam("id") String id) {
        return explanation(id).map(ExplainLead.Explanation::text);
    }

    @POST
    @Path("/objection")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(
            summary = "The person objects to profiling: no score from now on; only asking for contact leads to sales")
    public Uni<ObjectToProfiling.Stated> object(@PathParam("id") String id) {
        return LeadProblems.known(object.state(Parameters.leadId(id), true, caller.name()));
    }

    @DELETE
    @Path("/objection")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "The person objects no longer")
    public Uni<ObjectToProfiling.Stated> objectNoLonger(@PathParam("id") String id) {
        return LeadProblems.known(object.state(Parameters.leadId(id), false, caller.name()));
    }

    private Uni<UUID> current(String id) {
        UUID lead = Parameters.leadId(id);
        return LeadProblems.known(
                leads.current(lead).map(found -> found.orElseThrow(() -> new UnknownLeadException(lead))));
    }

    private static EraseLead.Reason reason(String reason) {
        return Arrays.stream(EraseLead.Reason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> Parameters.refused("Say why by ?reason=, one of %s; free text could name the person."
                        .formatted(Arrays.toString(EraseLead.Reason.values()))));
    }
}
