package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.Timeline;
import dev.baton.scoring.application.trial.TrialLeads.Stored;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Judges leads by the models in use and with a version on trial among them, as of one instant. */
@ApplicationScoped
class JudgeTwice {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int AT_ONCE = 4;

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

    /** Judges leads; events are read only of those whose tallies don't hold what the two count. */
    Uni<List<Twice>> judge(List<Stored> leads, ModelSet inUse, ModelSet candidate, Instant now) {
        String counts = inUse.counting().matcherSet();
        boolean same = counts.equals(candidate.counting().matcherSet());
        return Multi.createFrom()
                .iterable(leads)
                .onItem()
                .transformToUni(one -> same && counts.equals(one.matchers())
                        ? Uni.createFrom().item(() -> counted(one.lead(), inUse, candidate, now))
                        : timeline.until(pool, one.lead().id(), EVER)
                                .map(events -> twice(
                                        one.lead(),
                                        History.of(events, inUse.counting()),
                                        History.of(events, candidate.counting()),
                                        inUse,
                                        candidate,
                                        now)))
                .merge(AT_ONCE)
                .collect()
                .asList();
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
        return new Scorer(model.compiled()).score(history.profile(), history.tally(), lead.adjustments(), now);
    }
}
