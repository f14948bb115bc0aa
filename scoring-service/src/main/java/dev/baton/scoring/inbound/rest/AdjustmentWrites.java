package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.AdjustScores;
import dev.baton.scoring.application.AdjustmentStore;
import dev.baton.scoring.application.LeadViews;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Adjustments as they are sent, by programs or by the page: checked, and made once a key. */
@ApplicationScoped
public class AdjustmentWrites {

    /**
     * What is kept of the answer: people say things of people, and what they say stands in one place, from which it is erased.
     *
     * @param id of the adjustment
     */
    private record Made(UUID id) {}

    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final AdjustScores adjust;
    private final AdjustmentStore store;
    private final LeadViews leads;
    private final ObjectMapper json;
    private final Clock clock;

    public AdjustmentWrites(
            UnitOfWork unitOfWork,
            Idempotency idempotency,
            AdjustScores adjust,
            AdjustmentStore store,
            LeadViews leads,
            ObjectMapper json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.adjust = adjust;
        this.store = store;
        this.leads = leads;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes an adjustment; what is wrong with it is a problem that says what would be right.
     *
     * @param key idempotency key, null where it may be made again
     */
    public Uni<Answer> make(UUID named, AdjustmentBody body, String author, String key) {
        AdjustScores.Wish wish = body.wish(clock.instant());
        String scope = "%s adjust %s".formatted(author, named);
        return current(named)
                .chain(lead -> unitOfWork.run(connection -> idempotency
                        .once(connection, scope, key, body.toString(), () -> make(connection, lead, wish, author))
                        .chain(answer -> told(connection, answer, named))));
    }

    /** Takes one back. */
    public Uni<Void> revoke(UUID named, UUID adjustment, String by) {
        return current(named)
                .chain(lead -> adjust.revoke(lead, adjustment, by))
                .invoke(known -> {
                    if (!known) {
                        throw Problems.of(
                                ScoringProblem.ADJUSTMENT_NOT_FOUND,
                                "The lead has no adjustment %s; GET /v1/leads/%s/adjustments lists them."
                                        .formatted(adjustment, named));
                    }
                })
                .replaceWithVoid();
    }

    Uni<UUID> current(UUID named) {
        return leads.current(named).map(found -> found.orElseThrow(() -> LeadsResource.unknown(named.toString())));
    }

    private Uni<Answer> make(SqlConnection connection, UUID lead, AdjustScores.Wish wish, String author) {
        return adjust.make(connection, lead, wish, author).map(outcome -> switch (outcome) {
            case AdjustScores.Outcome.Made made ->
                new Answer(201, written(new Made(made.adjustment().id())));
            case AdjustScores.Outcome.NoLead none -> throw LeadsResource.unknown(lead.toString());
            case AdjustScores.Outcome.TooMany full ->
                throw Problems.of(
                        ScoringProblem.TOO_MANY_ADJUSTMENTS,
                        "The lead has %d adjustments in force; take one back before you make another."
                                .formatted(AdjustScores.MOST));
        });
    }

    /** The adjustment as it was made, however often that is asked. */
    private Uni<Answer> told(SqlConnection connection, Answer answer, UUID named) {
        return store.one(connection, read(answer).id()).map(found -> {
            AdjustmentStore.Kept made = found.orElseThrow(() -> LeadsResource.unknown(named.toString()))
                    .asMade();
            return new Answer(
                    answer.status(),
                    written(AdjustmentJson.of(made, made.adjustment().at())));
        });
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records are always writable", e);
        }
    }

    private Made read(Answer answer) {
        try {
            return json.readValue(answer.body(), Made.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
    }
}
