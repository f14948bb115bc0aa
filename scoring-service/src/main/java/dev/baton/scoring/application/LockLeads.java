package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.score.Counting;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Leads under lock whose tallies fit the models in use. A tally that another model filled is counted again from the
 * lead's events, so that a new model reaches each lead at the latest with its next event.
 */
@ApplicationScoped
public class LockLeads {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final LeadStore store;
    private final Timeline timeline;

    public LockLeads(LeadStore store, Timeline timeline) {
        this.store = store;
        this.timeline = timeline;
    }

    Uni<LeadStore.Locked> lock(SqlConnection connection, ModelSet models, Collection<UUID> ids) {
        return store.lock(connection, ids).chain(locked -> recount(connection, models.counting(), stale(models, locked))
                .replaceWith(locked));
    }

    Uni<LeadStore.Locked> lockOwning(SqlConnection connection, ModelSet models, Collection<Identifier> identifiers) {
        return store.lockOwning(connection, identifiers)
                .chain(locked -> recount(connection, models.counting(), stale(models, locked))
                        .replaceWith(locked));
    }

    private static List<Lead> stale(ModelSet models, LeadStore.Locked locked) {
        String wanted = models.counting().matcherSet();
        return locked.leads().values().stream()
                .filter(lead -> !wanted.equals(locked.matchers().get(lead.id())))
                .toList();
    }

    /** Counts leads again from their events as they are written. */
    Uni<Void> recount(SqlConnection connection, Counting counting, Collection<Lead> stale) {
        return Multi.createFrom()
                .iterable(stale)
                .onItem()
                .transformToUniAndConcatenate(lead ->
                        timeline.until(connection, lead.id(), EVER).invoke(events -> lead.recount(events, counting)))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
