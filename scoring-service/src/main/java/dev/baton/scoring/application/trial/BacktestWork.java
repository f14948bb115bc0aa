package dev.baton.scoring.application.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.DraftEvaluations;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.Timeline;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.JobWork;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.trial.Backtest;
import dev.baton.scoring.domain.trial.BacktestReport;
import dev.baton.scoring.domain.trial.LeadOutcome;
import dev.baton.scoring.domain.trial.Replay;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Replays the history of every lead under a version and under the models in use; a portion of leads a step. */
@ApplicationScoped
public class BacktestWork implements JobWork {

    /** Kind of these jobs. */
    public static final String KIND = "BACKTEST";

    private static final int PORTION = 200;
    private static final int AT_ONCE = 50;

    /**
     * What is asked.
     *
     * @param digest         of the version's document: one that is edited meanwhile is another
     * @param days           how far back days and volume are counted
     * @param capacityPerDay leads a day the team can take, null where nobody said
     */
    public record Parameters(String key, int version, String digest, int days, BigDecimal capacityPerDay) {}

    /**
     * Between two steps.
     *
     * @param last   the last lead that was replayed, null before the first
     * @param until  the instant the job began: all leads are looked at as of it
     * @param total  leads there were then
     * @param counts what is counted so far
     */
    public record Checkpoint(UUID last, Instant until, long total, TreeMap<String, Long> counts) {}

    private final ModelCatalogue catalogue;
    private final TriedVersions versions;
    private final Models models;
    private final TrialLeads leads;
    private final LeadOutcomes outcomes;
    private final Timeline timeline;
    private final Pool pool;
    private final DraftEvaluations drafts;
    private final ObjectMapper json;

    public BacktestWork(
            ModelCatalogue catalogue,
            TriedVersions versions,
            Models models,
            TrialLeads leads,
            LeadOutcomes outcomes,
            Timeline timeline,
            Pool pool,
            DraftEvaluations drafts,
            ObjectMapper json) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.models = models;
        this.leads = leads;
        this.outcomes = outcomes;
        this.timeline = timeline;
        this.pool = pool;
        this.drafts = drafts;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean outlivesCancelling() {
        return true;
    }

    @Override
    public Uni<Step> step(SqlConnection connection, Job job) {
        Parameters asked = read(job.parameters(), Parameters.class);
        Uni<Checkpoint> start = job.checkpoint() == null
                ? leads.count().map(total -> new Checkpoint(null, job.createdAt(), total, new TreeMap<>()))
                : Uni.createFrom().item(() -> read(job.checkpoint(), Checkpoint.class));
        return start.chain(checkpoint -> versions.unedited(asked.key(), asked.version(), asked.digest())
                .chain(catalogue::readyForJob)
                .chain(ready -> models.inUse()
                        .chain(inUse -> portion(job, asked, checkpoint, inUse, Candidates.with(inUse, ready)))));
    }

    @Override
    public Uni<Optional<String>> pointless(SqlConnection connection, Job job) {
        Parameters asked = read(job.parameters(), Parameters.class);
        return versions.edited(asked.key(), asked.version(), asked.digest());
    }

    private Uni<Step> portion(Job job, Parameters asked, Checkpoint checkpoint, ModelSet inUse, ModelSet candidate) {
        return leads.after(pool, checkpoint.last(), PORTION).chain(ids -> {
            Backtest backtest = new Backtest(checkpoint.until(), asked.days(), checkpoint.counts());
            return outcomes.of(pool, ids)
                    .chain(ends -> Multi.createFrom()
                            .iterable(ids)
                            .group()
                            .intoLists()
                            .of(AT_ONCE)
                            .onItem()
                            .transformToUniAndConcatenate(some -> timeline.whole(pool, some)
                                    .chain(events -> drafts.jobs().run(() -> {
                                        some.forEach(id -> add(
                                                backtest,
                                                events.getOrDefault(id, List.of()),
                                                ends.getOrDefault(id, List.of()),
                                                inUse,
                                                candidate));
                                        return some.size();
                                    })))
                            .collect()
                            .asList())
                    .replaceWith(() -> step(job, asked, checkpoint, ids, backtest));
        });
    }

    private static void add(
            Backtest backtest, List<LeadEvent> events, List<LeadOutcome> ends, ModelSet inUse, ModelSet candidate) {
        backtest.add(Replay.of(events, candidate), Replay.of(events, inUse), ends);
    }

    private Step step(Job job, Parameters asked, Checkpoint before, List<UUID> ids, Backtest backtest) {
        long done = job.done() + ids.size();
        if (ids.size() < PORTION) {
            return new Step.End(
                    done, write(BacktestReport.of(backtest.counts(), asked.days(), asked.capacityPerDay())));
        }
        Checkpoint next =
                new Checkpoint(ids.getLast(), before.until(), before.total(), new TreeMap<>(backtest.counts()));
        return new Step.More(done, before.total(), write(next), Duration.ofMillis(1));
    }

    /** What is asked, as a job keeps it. */
    public String parameters(Parameters asked) {
        return write(asked);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
