package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.Quiet;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.score.Counting;
import dev.baton.scoring.domain.score.Score;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    private static final int AT_ONCE = 50;

    private final LeadStore store;
    private final Timeline timeline;
    private final Clock clock;

    public LockLeads(LeadStore store, Timeline timeline, Clock clock) {
        this.store = store;
        this.timeline = timeline;
        this.clock = clock;
    }

    Uni<LeadStore.Locked> lock(SqlConnection connection, ModelSet models, Collection<UUID> ids) {
        return store.lock(connection, ids).chain(locked -> fit(connection, models, locked));
    }

    /** Of these leads those that the version judges, as events find them; the others stay as they are. */
    Uni<LeadStore.Locked> lockThoseOf(
            SqlConnection connection, ModelSet models, ReadyModel version, Collection<UUID> ids) {
        return store.lock(connection, ids)
                .invoke(locked -> locked.leads()
                        .values()
                        .removeIf(lead -> !models.of(lead.profile()).name().equals(version.name())))
                .chain(locked -> fit(connection, models, locked));
    }

    Uni<LeadStore.Locked> lockOwning(SqlConnection connection, ModelSet models, Collection<Identifier> identifiers) {
        return store.lockOwning(connection, identifiers).chain(locked -> fit(connection, models, locked));
    }

    private Uni<LeadStore.Locked> fit(SqlConnection connection, ModelSet models, LeadStore.Locked locked) {
        return recount(connection, models.counting(), stale(models, locked))
                .invoke(() -> locked.leads().values().forEach(lead -> adopt(models, lead)))
                .replaceWith(locked);
    }

    /** Before anything happens to the lead, so that it makes no difference whether an event or the background is first. */
    private void adopt(ModelSet models, Lead lead) {
        ReadyModel model = models.of(lead.profile());
        if (!model.takesOver(lead.judged())) {
            return;
        }
        Instant now = clock.instant();
        Score score = model.appraiser().score(lead, now);
        boolean holds = score.holds(model.compiled().model().qualification());
        if (model.quietlyTakes(lead.judged())) {
            // the change, not the moment it reached the lead: what happened between the two is new
            Quiet.adopt(lead, score, holds, model.activeSince());
        } else {
            Quiet.adoptAloud(lead, score, holds);
        }
    }

    private static List<Lead> stale(ModelSet models, LeadStore.Locked locked) {
        String wanted = models.counting().matcherSet();
        return locked.leads().values().stream()
                .filter(lead -> !wanted.equals(locked.matchers().get(lead.id())))
                .toList();
    }

    /** Counts leads again from their events as they are written, some dozens at a time. */
    Uni<Void> recount(SqlConnection connection, Counting counting, Collection<Lead> stale) {
        return Multi.createFrom()
                .iterable(stale)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(leads -> timeline.whole(
                                connection, leads.stream().map(Lead::id).toList())
                        .invoke(events -> leads.forEach(
                                lead -> lead.recount(events.getOrDefault(lead.id(), List.of()), counting))))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
