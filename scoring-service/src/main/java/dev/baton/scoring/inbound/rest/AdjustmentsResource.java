package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.Roles;
import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.AdjustScores;
import dev.baton.scoring.application.AdjustmentStore;
import dev.baton.scoring.application.LeadViews;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What people say of a lead's score: points beside those of the rules, or a total that holds whatever the rules say. Each
 * names its author and reason and stands in the breakdown; the automatic score runs on beside it.
 */
@Path("/v1/leads/{id}/adjustments")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class AdjustmentsResource {

    private final Pool pool;
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final AdjustScores adjust;
    private final AdjustmentStore store;
    private final LeadViews leads;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    public AdjustmentsResource(
            Pool pool,
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            AdjustScores adjust,
            AdjustmentStore store,
            LeadViews leads,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.adjust = adjust;
        this.store = store;
        this.leads = leads;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What people said of the score, ended ones too, the newest first")
    public Uni<Page<AdjustmentJson>> list(@PathParam("id") String id) {
        return current(id)
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
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, AdjustmentBody body) {
        if (body == null) {
            throw Problems.of(KitProblem.INVALID_BODY, "Send kind, points and reason as a JSON object.");
        }
        AdjustScores.Wish wish = body.wish(clock.instant());
        String author = caller.name();
        String scope = "%s adjust %s".formatted(author, id);
        return current(id)
                .chain(lead -> unitOfWork.run(connection -> idempotency.once(
                        connection, scope, key, body.toString(), () -> make(connection, lead, wish, author))))
                .map(answer -> Response.status(answer.status())
                        .type(MediaType.APPLICATION_JSON)
                        .entity(answer.body())
                        .build());
    }

    @DELETE
    @Path("/{adjustmentId}")
    @Operation(summary = "Takes an adjustment back; it stays in the list with its end")
    public Uni<Void> revoke(@PathParam("id") String id, @PathParam("adjustmentId") String adjustmentId) {
        UUID adjustment = Parameters.uuid("score adjustment", adjustmentId);
        String by = caller.name();
        return current(id)
                .chain(lead -> adjust.revoke(lead, adjustment, by))
                .invoke(known -> {
                    if (!known) {
                        throw Problems.of(
                                ScoringProblem.ADJUSTMENT_NOT_FOUND,
                                "The lead has no adjustment %s; GET /v1/leads/%s/adjustments lists them."
                                        .formatted(adjustmentId, id));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Answer> make(SqlConnection connection, UUID lead, AdjustScores.Wish wish, String author) {
        return adjust.make(connection, lead, wish, author).map(outcome -> switch (outcome) {
            case AdjustScores.Outcome.Made made -> {
                AdjustmentStore.Kept kept = new AdjustmentStore.Kept(made.adjustment(), null);
                yield new Answer(
                        201, written(AdjustmentJson.of(kept, made.adjustment().at())));
            }
            case AdjustScores.Outcome.NoLead none -> throw LeadsResource.unknown(lead.toString());
            case AdjustScores.Outcome.TooMany full ->
                throw Problems.of(
                        ScoringProblem.TOO_MANY_ADJUSTMENTS,
                        "The lead has %d adjustments in force; take one back before you make another."
                                .formatted(AdjustScores.MOST));
        });
    }

    private Uni<UUID> current(String id) {
        return leads.current(Parameters.leadId(id)).map(found -> found.orElseThrow(() -> LeadsResource.unknown(id)));
    }

    private String written(AdjustmentJson adjustment) {
        try {
            return json.writeValueAsString(adjustment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records are always writable", e);
        }
    }
}
