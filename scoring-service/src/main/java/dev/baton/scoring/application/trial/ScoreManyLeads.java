package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.DraftEvaluations;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.Timeline;
import dev.baton.scoring.application.trial.TrialLeads.Stored;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Scores many leads by a version that need not be active. */
@ApplicationScoped
public class ScoreManyLeads {

    /** Leads of one request. */
    public static final int MOST = 200;

    private static final int AT_ONCE = 50;

    /**
     * A lead's score.
     *
     * @param score   by the version, whether or not it applies to the lead
     * @param applies whether the version would score the lead if it were active
     */
    public record Scored(UUID lead, Score score, boolean applies) {}

    private final ModelCatalogue catalogue;
    private final Models models;
    private final TrialLeads leads;
    private final Timeline timeline;
    private final DraftEvaluations drafts;
    private final Pool pool;
    private final Clock clock;

    public ScoreManyLeads(
            ModelCatalogue catalogue,
            Models models,
            TrialLeads leads,
            Timeline timeline,
            DraftEvaluations drafts,
            Pool pool,
            Clock clock) {
        this.catalogue = catalogue;
        this.models = models;
        this.leads = leads;
        this.timeline = timeline;
        this.drafts = drafts;
        this.pool = pool;
        this.clock = clock;
    }

    /** Scores leads as of now; those that are unknown, or part of another lead by now, are left out. */
    public Uni<List<Scored>> by(String key, int version, Set<UUID> ids) {
        Instant now = clock.instant();
        return catalogue.version(key, version).chain(catalogue::ready).chain(ready -> models.inUse()
                .chain(inUse ->
                        leads.of(ids).chain(found -> scores(found, ready, Candidates.with(inUse, ready), now))));
    }

    private Uni<List<Scored>> scores(List<Stored> found, ReadyModel ready, ModelSet candidate, Instant now) {
        return Multi.createFrom()
                .iterable(found)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> timeline.whole(
                                pool, some.stream().map(one -> one.lead().id()).toList())
                        .chain(events -> drafts.requests().run(() -> some.stream()
                                .map(one -> scored(one.lead(), events, ready, candidate, now))
                                .toList())))
                .collect()
                .in(ArrayList<Scored>::new, List::addAll)
                .map(all -> all);
    }

    private static Scored scored(
            Lead lead, Map<UUID, List<LeadEvent>> events, ReadyModel ready, ModelSet candidate, Instant now) {
        History history = History.of(events.getOrDefault(lead.id(), List.of()), ready.compiled());
        Score score = ready.appraiser().score(history.profile(), history.tally(), lead.adjustments(), now);
        return new Scored(lead.id(), score, candidate.of(history.profile()) == ready);
    }
}
