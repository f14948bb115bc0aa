package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.DraftEvaluations;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Judges leads by the models in use and with a version on trial among them, as of one instant. */
@ApplicationScoped
class JudgeTwice {

    private static final int AT_ONCE = 50;

    /**
     * A lead under both.
     *
     * @param now   its score by the models in use
     * @param then  its score with the version on trial among them
     * @param holds whether a qualified lead would remain so
     */
    record Twice(Lead lead, Score now, Score then, boolean holds) {}

    private final Timeline timeline;
    private final Pool pool;

    JudgeTwice(Timeline timeline, Pool pool) {
        this.timeline = timeline;
        this.pool = pool;
    }

    /** Judges leads on the threads of a lane; events are read only of those whose tallies don't hold what the two count. */
    Uni<List<Twice>> judge(
            List<Stored> leads, ModelSet inUse, ModelSet candidate, Instant now, DraftEvaluations.Lane lane) {
        String counts = inUse.counting().matcherSet();
        boolean same = counts.equals(candidate.counting().matcherSet());
        return Multi.createFrom()
                .iterable(leads)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> {
                    List<UUID> unsure = some.stream()
                            .filter(one -> !same || !counts.equals(one.matchers()))
                            .map(one -> one.lead().id())
                            .toList();
                    Set<UUID> recount = Set.copyOf(unsure);
                    return timeline.whole(pool, unsure)
                            .chain(events -> lane.run(() -> some.stream()
                                    .map(one -> recount.contains(one.lead().id())
                                            ? recounted(one.lead(), events, inUse, candidate, now)
                                            : counted(one.lead(), inUse, candidate, now))
                                    .toList()));
                })
                .collect()
                .in(ArrayList<Twice>::new, List::addAll)
                .map(all -> all);
    }

    private static Twice recounted(
            Lead lead, Map<UUID, List<LeadEvent>> events, ModelSet inUse, ModelSet candidate, Instant now) {
        List<LeadEvent> own = events.getOrDefault(lead.id(), List.of());
        return twice(
                lead, History.of(own, inUse.counting()), History.of(own, candidate.counting()), inUse, candidate, now);
    }

    private static Twice counted(Lead lead, ModelSet inUse, ModelSet candidate, Instant now) {
        History history = new History(lead.profile(), lead.tally());
        return twice(lead, history, history, inUse, candidate, now);
    }

    private static Twice twice(
            Lead lead, History before, History after, ModelSet inUse, ModelSet candidate, Instant now) {
        ReadyModel judge = candidate.of(after.profile());
        Score then = score(judge, after, lead, now);
        return new Twice(
                lead,
                score(inUse.of(before.profile()), before, lead, now),
                then,
                then.holds(judge.compiled().model().qualification()));
    }

    private static Score score(ReadyModel model, History history, Lead lead, Instant now) {
        return model.appraiser().score(history.profile(), history.tally(), lead.adjustments(), now);
    }
}
