package dev.baton.scoring.application.activation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.BringLeads;
import dev.baton.scoring.application.BringLeads.Brought;
import dev.baton.scoring.application.LookAgain;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.JobWork;
import dev.baton.scoring.application.trial.TrialLeads;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings every lead that a version judges to it, a few a step, under the same locks as live events. It gives way: it
 * rests longer while messages wait to leave, and stands still while very many do.
 */
@ApplicationScoped
public class RescoreWork implements JobWork {

    /** Kind of these jobs; their subject is the model's key. */
    public static final String KIND = "RESCORE";

    private static final int BUSY = 100;
    private static final int FULL = 1_000;
    private static final Duration STANDSTILL = Duration.ofMillis(250);
    private static final int HUNDRED = 100;

    /**
     * What is asked.
     *
     * @param rate  leads told an hour, null where nobody is told
     * @param since when the version became active; null in jobs of old
     */
    public record Parameters(String key, int version, Adoption adoption, Integer rate, Instant since) {

        /** The version to which leads are to come; empty once it was stopped, replaced or activated anew. */
        Optional<ReadyModel> among(ModelSet inUse) {
            return inUse.find(key)
                    .filter(model -> model.version() == version && isAsked(model.adoption(), model.activeSince()));
        }

        /** The same among the active versions of the registry. */
        Optional<ModelVersion> among(List<ModelVersion> active) {
            return active.stream()
                    .filter(one -> one.key().equals(key) && one.version() == version)
                    .filter(one -> isAsked(one.adoption(), one.activated().at()))
                    .findFirst();
        }

        static Parameters read(ObjectMapper json, String text) {
            return RescoreWork.read(json, text, Parameters.class);
        }

        private boolean isAsked(Adoption how, Instant active) {
            return how == adoption && (since == null || since.equals(active));
        }
    }

    /**
     * How far it is.
     *
     * @param last      the last lead, null before the first
     * @param total     leads there were at the beginning
     * @param looked    leads looked at
     * @param rescored  leads judged anew
     * @param qualify   leads that meet the criteria by the change alone
     * @param cease     leads that fail them by the change alone
     * @param queued    of those that meet them, how many wait to be told
     */
    public record Progress(UUID last, long total, long looked, long rescored, long qualify, long cease, long queued) {

        private Progress plus(List<UUID> ids, Brought brought, int waiting) {
            return new Progress(
                    ids.isEmpty() ? last : ids.getLast(),
                    total,
                    looked + ids.size(),
                    rescored + brought.rescored(),
                    qualify + brought.qualify().size(),
                    cease + brought.cease().size(),
                    queued + waiting);
        }
    }

    private final Models models;
    private final TrialLeads leads;
    private final BringLeads bring;
    private final LookAgain lookAgain;
    private final ReleaseQueue queue;
    private final ReleaseLeads release;
    private final StopActivation stop;
    private final LiveLoad load;
    private final RescorePace pace;
    private final ObjectMapper json;

    public RescoreWork(
            Models models,
            TrialLeads leads,
            BringLeads bring,
            LookAgain lookAgain,
            ReleaseQueue queue,
            ReleaseLeads release,
            StopActivation stop,
            LiveLoad load,
            RescorePace pace,
            ObjectMapper json) {
        this.models = models;
        this.leads = leads;
        this.bring = bring;
        this.lookAgain = lookAgain;
        this.queue = queue;
        this.release = release;
        this.stop = stop;
        this.load = load;
        this.pace = pace;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<String>> pointless(SqlConnection connection, Job job) {
        Parameters asked = asked(job);
        return models.inUse(connection)
                .map(inUse -> asked.among(inUse).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "Nobody is brought to %s@%d any more: that was stopped, or another activation took its place."
                                        .formatted(asked.key(), asked.version())));
    }

    /** From that moment on, not from the next step: until then an event would still bring leads quietly. */
    @Override
    public Uni<Void> cancelling(SqlConnection connection, Job job, String by) {
        return stop.stop(connection, job, asked(job), by);
    }

    @Override
    public Uni<Step> step(SqlConnection connection, Job job) {
        Uni<Progress> start = job.checkpoint() == null
                ? leads.count().map(total -> new Progress(null, total, 0, 0, 0, 0, 0))
                : Uni.createFrom().item(() -> read(json, job.checkpoint(), Progress.class));
        return start.chain(progress -> load.waiting(connection)
                .chain(waiting -> waiting >= FULL
                        ? Uni.createFrom().item(more(progress, STANDSTILL))
                        : portion(connection, job, progress, waiting)));
    }

    private Uni<Step> portion(SqlConnection connection, Job job, Progress progress, int waiting) {
        long began = System.nanoTime();
        Parameters asked = asked(job);
        return models.inUse(connection).chain(inUse -> {
            ReadyModel version = asked.among(inUse).orElseThrow();
            return leads.after(connection, progress.last(), pace.leadsAStep())
                    .chain(ids -> bring.to(connection, inUse, version, ids)
                            .call(brought -> asked.adoption() == Adoption.BACKFILL_RELEASE
                                    ? told(connection, inUse, version, brought)
                                    : Uni.createFrom().voidItem())
                            .map(brought -> progress.plus(ids, brought, queued(asked, brought)))
                            .chain(next -> ids.size() < pace.leadsAStep()
                                    ? end(connection, job, asked, next)
                                    : Uni.createFrom().item(more(next, rest(System.nanoTime() - began, waiting)))));
        });
    }

    /** Who qualifies waits; who fails is told at once: it gives nobody work, and whoever counts on the lead should know. */
    private Uni<Void> told(SqlConnection connection, ModelSet inUse, ReadyModel version, Brought brought) {
        return (brought.cease().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : lookAgain.aloud(connection, inUse, version, brought.cease()))
                .chain(() -> queue.add(connection, version.key(), brought.qualify()));
    }

    private static int queued(Parameters asked, Brought brought) {
        return asked.adoption() == Adoption.BACKFILL_RELEASE ? brought.qualify().size() : 0;
    }

    private Uni<Step> end(SqlConnection connection, Job job, Parameters asked, Progress progress) {
        Uni<Void> releases = asked.adoption() == Adoption.BACKFILL_RELEASE
                ? release.begin(connection, job)
                : Uni.createFrom().voidItem();
        return releases.replaceWith(() -> new Step.End(progress.looked(), write(progress)));
    }

    private Step more(Progress progress, Duration rest) {
        return new Step.More(progress.looked(), progress.total(), write(progress), rest);
    }

    private Duration rest(long nanos, int waiting) {
        long rest = nanos / HUNDRED * pace.restPercent();
        return Duration.ofNanos(waiting >= BUSY ? 4 * rest : rest);
    }

    /** What a job of this kind was asked. */
    Parameters asked(Job job) {
        return Parameters.read(json, job.parameters());
    }

    /** How far a job of this kind came; null before its first step. */
    Progress progress(Job job) {
        String reached = job.result() == null ? job.checkpoint() : job.result();
        return reached == null ? null : read(json, reached, Progress.class);
    }

    /** What is asked, as a job keeps it. */
    String parameters(ModelVersion version, Integer rate) {
        // as exact as it is kept
        Instant since = version.activated().at().truncatedTo(ChronoUnit.MICROS);
        return write(new Parameters(version.key(), version.version(), version.adoption(), rate, since));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(ObjectMapper json, String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
