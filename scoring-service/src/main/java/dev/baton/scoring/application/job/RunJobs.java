package dev.baton.scoring.application.job;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs jobs step by step. Each step is an item of due work: whichever replica claims it does it, and the step's effect, the
 * job's checkpoint and the appointment of the next step commit together. A replica that dies leaves its step due; nobody
 * holds a lease that must first run out.
 */
@ApplicationScoped
public class RunJobs {

    /** Kind of the due work that is a job's next step; its subject is the job's id. */
    public static final String STEP = "scoring.job";

    private static final Logger LOG = Logger.getLogger(RunJobs.class);
    private static final int MOST_FAILURES = 5;

    private final UnitOfWork unitOfWork;
    private final Pool pool;
    private final JobStore store;
    private final DueWork dueWork;
    private final Instance<JobWork> works;
    private final Clock clock;

    public RunJobs(
            UnitOfWork unitOfWork, Pool pool, JobStore store, DueWork dueWork, Instance<JobWork> works, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
        this.store = store;
        this.dueWork = dueWork;
        this.works = works;
        this.clock = clock;
    }

    /** Starts a job. */
    public Uni<Job> start(String kind, String subject, String parameters, String by) {
        return unitOfWork.run(connection -> start(connection, kind, subject, parameters, by));
    }

    /** Starts a job in the transaction of the connection. */
    public Uni<Job> start(SqlConnection connection, String kind, String subject, String parameters, String by) {
        Job job = Job.queued(MessageIds.next(), kind, subject, parameters, by, clock.instant());
        return store.add(connection, job)
                .chain(() -> appoint(connection, job, clock.instant()))
                .replaceWith(job);
    }

    /** One job. */
    public Uni<Optional<Job>> find(UUID id) {
        return store.find(pool, id);
    }

    /** Jobs, the newest first; see {@link JobStore#list}. */
    public Uni<List<Job>> list(String kind, Instant before, UUID beforeId, int limit) {
        return store.list(pool, kind, before, beforeId, limit);
    }

    /** Jobs of a kind about that subject, the newest first. */
    public Uni<List<Job>> about(String kind, String subject, int limit) {
        return store.about(pool, kind, subject, limit);
    }

    /** Whether a job as it stands can go on from where it ended; one that had nothing left to do can't. */
    public boolean resumable(Job job) {
        return job.state() == Job.State.FAILED
                || job.state() == Job.State.CANCELLED
                        && job.error() == null
                        && work(job.kind()).outlivesCancelling();
    }

    /**
     * Lets a job go on that was given up or cancelled; one that is not over goes on anyway. Fails with
     * {@link JobRefusedException} where it can't, or where a newer one took its place.
     */
    public Uni<Optional<Job>> resume(UUID id) {
        return unitOfWork
                .run(connection -> store.find(connection, id)
                        .call(found -> found.isEmpty() || !found.get().state().over()
                                ? Uni.createFrom().voidItem()
                                : resume(connection, found.get())))
                .chain(() -> store.find(pool, id));
    }

    /** The appointment before the job, as a step takes them. */
    private Uni<Void> resume(SqlConnection connection, Job job) {
        if (!resumable(job)) {
            throw new JobRefusedException(
                    "It is %s; only a job that failed, or a backtest, audit or suggestion that was cancelled, goes on. Start another."
                            .formatted(job.state()));
        }
        return work(job.kind())
                .pointless(connection, job)
                .invoke(why -> why.ifPresent(reason -> {
                    throw new JobRefusedException(reason);
                }))
                .chain(() -> store.latest(connection, job.kind(), job.subject()))
                .invoke(newest -> {
                    if (!newest.orElseThrow().id().equals(job.id())) {
                        throw new JobRefusedException("A newer one took its place: job %s. See what that found."
                                .formatted(newest.get().id()));
                    }
                })
                .chain(() -> appoint(connection, job, clock.instant()))
                .chain(() -> store.resume(connection, job.id(), job.state()))
                .replaceWithVoid();
    }

    /** Ends a job before its next step; one that is over stays as it is. */
    public Uni<Optional<Job>> cancel(UUID id, String by) {
        return unitOfWork
                .run(connection -> store.find(connection, id)
                        .call(found -> found.isEmpty() || found.get().state().over()
                                ? Uni.createFrom().voidItem()
                                : work(found.get().kind()).cancelling(connection, found.get(), by))
                        .chain(() -> cancel(connection, id)))
                .chain(() -> store.find(pool, id));
    }

    /** Ends the open jobs of a kind about that subject, in the transaction of the connection. */
    public Uni<List<Job>> cancel(SqlConnection connection, String kind, String subject) {
        return store.open(connection, kind, subject).call(jobs -> io.smallrye.mutiny.Multi.createFrom()
                .iterable(jobs)
                .onItem()
                .transformToUniAndConcatenate(job -> cancel(connection, job.id()))
                .collect()
                .asList());
    }

    /** The step that is appointed anyway ends it; to appoint another would wait for the one under way, and it for us. */
    private Uni<Void> cancel(SqlConnection connection, UUID id) {
        return store.find(connection, id)
                .chain(found -> found.isEmpty() || found.get().state().over()
                        ? Uni.createFrom().voidItem()
                        : store.cancel(connection, id));
    }

    /** Does a job's next step in the transaction of the connection. */
    public Uni<Void> step(SqlConnection connection, UUID id) {
        return store.find(connection, id)
                .chain(found -> found.isEmpty() || found.get().state().over()
                        ? Uni.createFrom().voidItem()
                        : step(connection, found.get()))
                .onFailure()
                .invoke(failure -> note(id, failure));
    }

    private Uni<Void> step(SqlConnection connection, Job job) {
        JobWork work = work(job.kind());
        return job.cancelled()
                ? cancelled(connection, work, job, null)
                : work.pointless(connection, job)
                        .chain(why -> why.isPresent()
                                ? cancelled(connection, work, job, why.get())
                                : advance(connection, work, job));
    }

    private Uni<Void> cancelled(SqlConnection connection, JobWork work, Job job, String why) {
        return work.cancelled(connection, job)
                .chain(() -> store.save(
                        connection, job.ended(Job.State.CANCELLED, job.done(), job.result(), why, clock.instant())));
    }

    private Uni<Void> advance(SqlConnection connection, JobWork work, Job job) {
        return work.step(connection, job).chain(step -> switch (step) {
            case JobWork.Step.More more ->
                store.save(connection, job.advanced(more, clock.instant()))
                        .chain(() -> appoint(connection, job, clock.instant().plus(more.pause())));
            case JobWork.Step.End end ->
                store.save(connection, job.ended(Job.State.DONE, end.done(), end.result(), null, clock.instant()));
        });
    }

    private JobWork work(String kind) {
        return works.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of the kind " + kind));
    }

    private Uni<Void> appoint(SqlConnection connection, Job job, Instant at) {
        return dueWork.schedule(connection, List.of(new DueItem(STEP, job.id().toString(), at, null)));
    }

    /** Beside the failed transaction, which may hold the job's row until it is rolled back. */
    private void note(UUID id, Throwable failure) {
        LOG.warnf(failure, "event=job-step-failed job=%s", id);
        store.failed(id, failure.getClass().getSimpleName(), MOST_FAILURES, clock.instant())
                .subscribe()
                .with(done -> {}, lost -> LOG.warnf("event=job-failure-not-noted job=%s cause=%s", id, lost));
    }
}
