package dev.baton.lifecycle.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.lifecycle.application.AskForLeads;
import dev.baton.lifecycle.application.LeadView;
import dev.baton.lifecycle.application.LifecycleProblem;
import dev.baton.lifecycle.application.MoveByHand;
import dev.baton.lifecycle.application.MoveResult;
import dev.baton.lifecycle.application.Person;
import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where a lead stands, and moving it by hand. */
@Path("/v1/leads/{leadId}")
@Produces(MediaType.APPLICATION_JSON)
public class LeadResource {

    private final AskForLeads askForLeads;
    private final MoveByHand moveByHand;
    private final Caller caller;

    public LeadResource(AskForLeads askForLeads, MoveByHand moveByHand, Caller caller) {
        this.askForLeads = askForLeads;
        this.moveByHand = moveByHand;
        this.caller = caller;
    }

    /** A lead with its last moves; one that was absorbed redirects to the lead that stands for it. */
    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "Where a lead stands, where it may go, and its last hundred moves")
    public Uni<Response> get(@RestPath String leadId) {
        return askForLeads.lead(Requests.leadId(leadId), person()).map(answer -> answer.lead()
                .map(lead -> ok(lead, new LeadDocument(lead, answer.history())))
                .orElseGet(() -> absorbed(answer.survivor().orElseThrow())));
    }

    /** Moves a lead. */
    @POST
    @Path("transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(
            summary =
                    "Move a lead to another stage; a move that is not possible is answered 409 with the possible ones")
    public Uni<Response> move(
            @RestPath String leadId,
            @Valid TransitionBody body,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return moveByHand
                .move(Requests.move(leadId, body, ifMatch, idempotencyKey), person())
                .map(LeadResource::moved);
    }

    private Person person() {
        return new Person(caller.name(), reach());
    }

    private Person.Reach reach() {
        if (caller.hasAnyRole(Roles.ADMIN, Roles.SALES_MANAGER)) {
            return Person.Reach.EVERYTHING;
        }
        if (caller.hasAnyRole(Roles.MARKETER)) {
            return Person.Reach.MARKETING;
        }
        return caller.hasAnyRole(Roles.INTEGRATOR) ? Person.Reach.SIGHT : Person.Reach.OWN;
    }

    private static Response moved(MoveResult result) {
        if (result.refused() != null) {
            throw Problems.of(
                    LifecycleProblem.TRANSITION_REFUSED,
                    "Choose one of the stages in allowed: " + result.refused() + ".",
                    Map.of("stage", result.lead().stage(), "allowed", result.allowed()));
        }
        return ok(result.lead(), result.lead());
    }

    private static Response ok(LeadView lead, Object document) {
        return Response.ok(document).tag(Long.toString(lead.version())).build();
    }

    /** Temporary, for a merge can be undone. */
    private static Response absorbed(LeadId survivor) {
        return Response.temporaryRedirect(URI.create("/v1/leads/" + survivor))
                .entity(Map.of("survivorId", survivor.toString()))
                .build();
    }
}
