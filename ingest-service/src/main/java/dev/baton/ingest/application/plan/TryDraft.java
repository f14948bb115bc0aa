package dev.baton.ingest.application.plan;

import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.ItemJudge;
import dev.baton.ingest.application.plan.TrialJob.State;
import dev.baton.ingest.application.quarantine.ItemTexts;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.Verdict;
import dev.baton.ingest.domain.plan.TrackingPlan;
import dev.baton.ingest.domain.plan.TrialTally;
import dev.baton.kit.fault.FaultText;
import dev.baton.kit.message.MessageIds;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Tries a draft on past traffic: what it would have accepted, warned of and rejected. Changes nothing but the job.
 *
 * <p>One trial at a time on a replica, in bounded memory, with an end. A replica that dies leaves its trial behind as
 * failed: it is started again by hand.
 */
@ApplicationScoped
public class TryDraft {

    private static final Logger LOG = Logger.getLogger(TryDraft.class);
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(30);

    private final PlanStore plans;
    private final PlanCompiler compiler;
    private final KnownPlans known;
    private final PastTraffic traffic;
    private final TrialStore trials;
    private final ItemJudge judge;
    private final ItemTexts texts;
    private final IngestConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Semaphore free = new Semaphore(1);
    private volatile boolean stopping;

    public TryDraft(
            PlanStore plans,
            PlanCompiler compiler,
            KnownPlans known,
            PastTraffic traffic,
            TrialStore trials,
            ItemJudge judge,
            ItemTexts texts,
            IngestConfig config) {
        this.plans = plans;
        this.compiler = compiler;
        this.known = known;
        this.traffic = traffic;
        this.trials = trials;
        this.judge = judge;
        this.texts = texts;
        this.config = config;
    }

    /** Too many trials run on this replica already. */
    public static final class BusyException extends RuntimeException {
        public BusyException() {
            super("a trial is running", null, false, false);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Starts a trial of the draft; empty where there is none.
     *
     * @param allSources traffic of every source, not only of those the plan is for
     */
    public Uni<Optional<TrialJob>> start(String key, Duration window, boolean allSources, String by) {
        return plans.draft(key)
                .chain(draft -> draft.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : start(draft.get(), window, allSources, by).map(Optional::of));
    }

    /** The trial. */
    public Uni<Optional<TrialJob>> find(UUID id) {
        return trials.find(id).map(found -> found.map(this::abandoned));
    }

    /** Stops a trial. */
    public Uni<Optional<TrialJob>> cancel(UUID id) {
        return trials.cancel(id, now());
    }

    private Uni<TrialJob> start(PlanVersion draft, Duration window, boolean allSources, String by) {
        if (!free.tryAcquire()) {
            throw new BusyException();
        }
        Instant now = now();
        TrialJob job = new TrialJob(
                MessageIds.next(),
                draft.key(),
                draft.version() + "." + draft.revision(),
                now.minus(window),
                now,
                State.RUNNING,
                0,
                0,
                null,
                null,
                by,
                now,
                now);
        Predicate<String> meant = allSources ? source -> true : source -> known.concerns(draft.key(), source);
        return trials.add(job)
                .onTermination()
                .invoke((added, failure, cancelled) -> {
                    if (failure != null || cancelled) {
                        free.release();
                    } else {
                        Infrastructure.getDefaultWorkerPool().execute(() -> run(job, draft, meant));
                    }
                })
                .replaceWith(job);
    }

    private void run(TrialJob job, PlanVersion draft, Predicate<String> meant) {
        try {
            TrackingPlan plan = compiler.compile(draft.key(), draft.version(), draft.document());
            TrialRun run = new TrialRun(job, new TrialTally(plan), meant, this);
            boolean complete = traffic.read(job.from(), job.to(), run);
            trials.done(job.id(), run.report(complete), run.read(), now())
                    .await()
                    .atMost(GIVEN_UP_AFTER);
        } catch (RuntimeException failed) {
            LOG.warnf("event=plan-trial-failed trial=%s cause=%s", job.id(), FaultText.of(failed));
            trials.failed(job.id(), "The trial could not be finished. Start it again.", now())
                    .subscribe()
                    .with(done -> {}, lost -> LOG.warnf("event=plan-trial-lost trial=%s", job.id()));
        } finally {
            free.release();
        }
    }

    private TrialJob abandoned(TrialJob job) {
        boolean silent = job.state() == State.RUNNING
                && job.updatedAt().plus(GIVEN_UP_AFTER).isBefore(now());
        return !silent
                ? job
                : new TrialJob(
                        job.id(),
                        job.key(),
                        job.draft(),
                        job.from(),
                        job.to(),
                        State.FAILED,
                        job.read(),
                        job.total(),
                        null,
                        "The replica that ran it has stopped. Start it again.",
                        job.startedBy(),
                        job.startedAt(),
                        job.updatedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The verdict on an item that was rejected then, but for the plan; empty where the item can't be read. */
    Optional<Verdict> judged(RejectedEvent event) {
        return texts.read(event.item()).map(item -> judge.trial(item, reception(event)));
    }

    /** Whether a trial may go on; writes how far it is. */
    boolean mayGoOn(TrialJob job, long read, long total, boolean tell) {
        Instant now = now();
        boolean over = now.isAfter(job.startedAt().plus(config.plans().trialPatience()))
                || read >= config.plans().trialMostRecords();
        if (stopping || over) {
            return false;
        }
        return !tell || trials.progress(job.id(), read, total, now).await().atMost(GIVEN_UP_AFTER);
    }

    private static Reception reception(RejectedEvent event) {
        return new Reception(
                event.sourceId(),
                event.receivedAt(),
                event.call() == null ? null : TrackingKind.ofWireName(event.call()),
                event.sentAt(),
                event.context() == null ? Map.of() : event.context(),
                0,
                event.userAgent(),
                null,
                event.history(),
                !RejectionCode.OUTCOME_NOT_ALLOWED.name().equals(event.code()));
    }
}
