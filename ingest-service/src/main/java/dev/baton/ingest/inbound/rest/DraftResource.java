package dev.baton.ingest.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.plan.DraftPlans;
import dev.baton.ingest.application.plan.InvalidPlanException;
import dev.baton.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tracking plans in the making: drafts are edited, then activated; what is active never changes. */
@Path("/v1/tracking-plan/{key}")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tracking plan")
public class DraftResource {

    private static final String IF_MATCH = "If-Match";

    private final DraftPlans drafts;
    private final Caller caller;

    DraftResource(DraftPlans drafts, Caller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    @PUT
    @Path("draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(implementation = Object.class, description = "The plan, at most 256 KiB.")))
    @Operation(summary = "Write the draft of a plan, or make one; If-Match names the draft that is replaced")
    public Uni<Response> save(@RestPath String key, @HeaderParam(IF_MATCH) String ifMatch, String document) {
        return drafts.save(
                        PlanAnswers.key(key),
                        document == null ? "" : document,
                        PlanAnswers.revision(ifMatch),
                        caller.name())
                .map(PlanAnswers::changed);
    }

    @DELETE
    @Path("draft")
    @Operation(summary = "Throw the draft away")
    public Uni<Response> discard(@RestPath String key, @HeaderParam(IF_MATCH) String ifMatch) {
        return drafts.discard(PlanAnswers.key(key), PlanAnswers.revision(ifMatch))
                .map(PlanAnswers::changed);
    }

    @POST
    @Path("draft/activate")
    @Operation(summary = "Make the draft active; the version before it retires, every replica follows within seconds")
    public Uni<Response> activate(@RestPath String key, @HeaderParam(IF_MATCH) String ifMatch) {
        return drafts.activate(PlanAnswers.key(key), PlanAnswers.revision(ifMatch), caller.name())
                .map(PlanAnswers::changed);
    }

    @POST
    @Path("retire")
    @Operation(summary = "Retire the active version; its sources are held against the default plan")
    public Uni<Response> retire(@RestPath String key) {
        return drafts.retire(PlanAnswers.key(key), caller.name()).map(PlanAnswers::changed);
    }

    /** 422 with every fault. */
    @ServerExceptionMapper
    public Response map(InvalidPlanException refused) {
        return PlanAnswers.invalid(refused).toResponse();
    }
}
