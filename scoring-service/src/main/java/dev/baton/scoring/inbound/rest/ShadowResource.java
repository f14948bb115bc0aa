package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.trial.RunShadows;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A version beside the active one on live traffic, without any effect. */
@Path("/v1/models/{key}/versions/{version}/shadow")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class ShadowResource {

    private final RunShadows shadows;
    private final Caller caller;

    public ShadowResource(RunShadows shadows, Caller caller) {
        this.shadows = shadows;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Evaluate live traffic with this version beside the active one, without publishing results")
    public Uni<Response> start(@PathParam("key") String key, @PathParam("version") String version) {
        return shadows.start(key, ModelRequests.number(key, version), caller.name())
                .map(job -> Response.accepted(JobJson.of(job)).build());
    }

    @GET
    @Operation(summary = "How far the two agree: who would have been handed over more, who less, with examples")
    public Uni<ShadowJson> report(@PathParam("key") String key, @PathParam("version") String version) {
        return shadows.report(key, ModelRequests.number(key, version)).map(ShadowResource::json);
    }

    @DELETE
    @Operation(summary = "Stop it; what it found stays")
    public Uni<ShadowJson> stop(@PathParam("key") String key, @PathParam("version") String version) {
        return shadows.stop(key, ModelRequests.number(key, version)).map(ShadowResource::json);
    }

    private static ShadowJson json(Optional<RunShadows.Report> found) {
        return ShadowJson.of(found.orElseThrow(() -> Problems.of(
                ScoringProblem.SHADOW_NOT_FOUND, "This version never ran beside the active one; POST here to start.")));
    }
}
