package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.DraftEvaluations;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.Timeline;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.trial.Backtest;
import dev.baton.scoring.domain.trial.BacktestReport;
import dev.baton.scoring.domain.trial.Replay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many leads a day a model would hand over, at a glance: the history of a sample lived through once more, scaled to all
 * leads. A backtest replays all of them.
 */
@ApplicationScoped
public class ProjectVolume {

    private static final int SAMPLE = 300;

    /**
     * A projection.
     *
     * @param leads   all there are
     * @param sampled whose history was replayed
     * @param report  scaled to all leads
     */
    public record Projected(long leads, long sampled, BacktestReport report) {}

    private final Models models;
    private final TrialLeads leads;
    private final Timeline timeline;
    private final Pool pool;
    private final DraftEvaluations drafts;
    private final Clock clock;

    public ProjectVolume(
            Models models, TrialLeads leads, Timeline timeline, Pool pool, DraftEvaluations drafts, Clock clock) {
        this.models = models;
        this.leads = leads;
        this.timeline = timeline;
        this.pool = pool;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Projects a model that need not be kept anywhere.
     *
     * @param days           how far back
     * @param capacityPerDay leads a day the team can take, null where nobody said
     */
    public Uni<Projected> project(ReadyModel ready, int days, BigDecimal capacityPerDay) {
        Instant now = clock.instant();
        return models.inUse().chain(inUse -> leads.sample(SAMPLE).chain(sample -> {
            List<UUID> ids = sample.rows().stream().map(one -> one.lead().id()).toList();
            ModelSet candidate = Candidates.with(inUse, ready);
            return timeline.whole(pool, ids).chain(events -> drafts.requests().run(() -> {
                Backtest sum = new Backtest(now, days, Map.of());
                ids.forEach(id -> add(sum, events.getOrDefault(id, List.of()), inUse, candidate));
                return new Projected(
                        sample.leads(),
                        ids.size(),
                        BacktestReport.of(sum.scaledTo(sample.leads()), days, capacityPerDay));
            }));
        }));
    }

    private static void add(Backtest sum, List<LeadEvent> events, ModelSet inUse, ModelSet candidate) {
        sum.add(Replay.of(events, candidate), Replay.of(events, inUse), List.of());
    }
}
