package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.AdjustmentStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What people say of a lead's score: points beside those of the rules, or a total that holds whatever the rules say. Each
 * names its author and reason and stands in the breakdown; the automatic score runs on beside it.
 */
@Path("/v1/leads/{id}/adjustments")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class AdjustmentsResource {

    private final Pool pool;
    private final AdjustmentWrites writes;
    private final AdjustmentStore store;
    private final Caller caller;
    private final Clock clock;

    public AdjustmentsResource(Pool pool, AdjustmentWrites writes, AdjustmentStore store, Caller caller, Clock clock) {
        this.pool = pool;
        this.writes = writes;
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What people said of the score, ended ones too, the newest first")
    public Uni<Page<AdjustmentJson>> list(@PathParam("id") String id) {
        return writes.current(Parameters.leadId(id))
                .chain(lead -> store.of(pool, lead))
                .map(kept -> new Page<>(
                        kept.stream()
                                .map(one -> AdjustmentJson.of(one, clock.instant()))
                                .toList(),
                        null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds points to the score, or pins its total, with a reason and perhaps until an instant")
    public Uni<Response> make(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @Valid AdjustmentBody body) {
        if (body == null) {
            throw Problems.of(KitProblem.INVALID_BODY, "Send kind, points and reason as a JSON object.");
        }
        return writes.make(Parameters.leadId(id), body, caller.name(), key)
                .map(answer -> Response.status(answer.status())
                        .type(MediaType.APPLICATION_JSON)
                        .entity(answer.body())
                        .build());
    }

    @DELETE
    @Path("/{adjustmentId}")
    @Operation(summary = "Takes an adjustment back; it stays in the list with its end")
    public Uni<Void> revoke(@PathParam("id") String id, @PathParam("adjustmentId") String adjustmentId) {
        return writes.revoke(Parameters.leadId(id), Parameters.uuid("score adjustment", adjustmentId), caller.name());
    }
}
