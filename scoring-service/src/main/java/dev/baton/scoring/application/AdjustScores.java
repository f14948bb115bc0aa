package dev.baton.scoring.application;

import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.adjustment.Adjustment;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.qualification.CrossingCause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Lets people add to a lead's score or pin it, and take that back; the rules go on scoring beside it. */
@ApplicationScoped
public class AdjustScores {

    /** Adjustments of one lead that may be in force together: more would be a score of another kind. */
    public static final int MOST = 20;

    /**
     * What a person wants.
     *
     * @param points    thousandths
     * @param expiresAt null for ever
     */
    public record Wish(Adjustment.Kind kind, long points, String reason, Instant expiresAt) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is in force. */
        record Made(Adjustment adjustment) implements Outcome {}

        /** There is no such lead. */
        record NoLead() implements Outcome {}

        /** The lead has as many as it may have. */
        record TooMany() implements Outcome {}
    }

    private final Pool pool;
    private final UnitOfWork unitOfWork;
    private final AdjustmentStore store;
    private final Models models;
    private final LockLeads leads;
    private final Settle settle;
    private final Clock clock;

    public AdjustScores(
            Pool pool,
            UnitOfWork unitOfWork,
            AdjustmentStore store,
            Models models,
            LockLeads leads,
            Settle settle,
            Clock clock) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.models = models;
        this.leads = leads;
        this.settle = settle;
        this.clock = clock;
    }

    /** Makes an adjustment, in the transaction of the connection. */
    public Uni<Outcome> make(SqlConnection connection, UUID named, Wish wish, String author) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Adjustment made = new Adjustment(
                MessageIds.next(), wish.kind(), wish.points(), wish.reason(), author, now, wish.expiresAt(), null);
        Outcome[] outcome = {new Outcome.NoLead()};
        return change(connection, named, now, lead -> {
                    if (lead.adjustments().inForce(now).size() >= MOST) {
                        outcome[0] = new Outcome.TooMany();
                        return Optional.empty();
                    }
                    outcome[0] = new Outcome.Made(made);
                    lead.adjusted(lead.adjustments().with(new Adjustments(List.of(made))));
                    return Optional.of(store.add(connection, lead.id(), made));
                })
                .map(done -> outcome[0]);
    }

    /** Takes an adjustment back; false where the lead has none of that id. One that is over stays as it is. */
    public Uni<Boolean> revoke(UUID named, UUID adjustment, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.of(pool, named)
                .map(kept -> kept.stream().anyMatch(one -> one.adjustment().id().equals(adjustment)))
                .call(known -> known
                        ? unitOfWork.run(connection ->
                                change(connection, named, now, lead -> taken(connection, lead, adjustment, by, now)))
                        : Uni.createFrom().voidItem());
    }

    private Optional<Uni<Void>> taken(SqlConnection connection, Lead lead, UUID id, String by, Instant now) {
        List<Adjustment> left = lead.adjustments().all().stream()
                .filter(one -> !one.id().equals(id))
                .toList();
        if (left.size() == lead.adjustments().all().size()) {
            return Optional.empty();
        }
        lead.adjusted(new Adjustments(left));
        return Optional.of(store.revoke(connection, id, by, now));
    }

    private Uni<Void> change(
            SqlConnection connection, UUID named, Instant now, Function<Lead, Optional<Uni<Void>>> change) {
        return models.inUse(connection)
                .chain(inUse -> leads.lock(connection, inUse, Set.of(named)).chain(locked -> {
                    List<Lead> found = List.copyOf(locked.leads().values());
                    Optional<Uni<Void>> written = found.isEmpty() ? Optional.empty() : change.apply(found.getFirst());
                    return written.map(write -> write.chain(() -> settle.changed(
                                    connection,
                                    inUse,
                                    found,
                                    lead -> Cause.TIME,
                                    lead -> CrossingCause.ADJUSTMENT,
                                    now)))
                            .orElse(Uni.createFrom().voidItem());
                }));
    }
}
