package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.score.CompiledModel;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Leads under lock whose tallies fit the active model. A tally that another model filled is counted again from the
 * lead's events, so that a new model reaches each lead at the latest with its next event.
 */
@ApplicationScoped
public class LockLeads {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final LeadStore store;
    private final Timeline timeline;
    private final Models models;

    public LockLeads(LeadStore store, Timeline timeline, Models models) {
        this.store = store;
        this.timeline = timeline;
        this.models = models;
    }

    Uni<LeadStore.Locked> lock(SqlConnection connection, Collection<UUID> ids) {
        return store.lock(connection, ids)
                .chain(locked -> recount(connection, stale(locked)).replaceWith(locked));
    }

    private List<Lead> stale(LeadStore.Locked locked) {
        String wanted = models.active().compiled().matcherSet();
        return locked.leads().values().stream()
                .filter(lead -> !wanted.equals(locked.matchers().get(lead.id())))
                .toList();
    }

    private Uni<Void> recount(SqlConnection connection, List<Lead> stale) {
        CompiledModel model = models.active().compiled();
        return Multi.createFrom()
                .iterable(stale)
                .onItem()
                .transformToUniAndConcatenate(lead ->
                        timeline.until(connection, lead.id(), EVER).invoke(events -> lead.recount(events, model)))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
