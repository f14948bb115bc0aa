package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.application.quarantine.ReplayJob.State;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Replays by filter: a job of small steps, each one transaction that judges some items, makes the accepted durable and
 * commits their new state together with the job's position.
 *
 * <p>A crash between durable and committed repeats one step with the same event ids. The step is due work: whichever
 * replica is alive takes the next.
 */
@ApplicationScoped
public class ReplayMany {

    /** Kind of the due work. */
    public static final String STEP = "rejection-replay";

    private static final String NO_DATA = "";

    private final UnitOfWork unitOfWork;
    private final RejectionBook book;
    private final ReplayJobs jobs;
    private final Replayer replayer;
    private final DueWork dueWork;
    private final int step;
    private final Clock clock = Clock.systemUTC();

    public ReplayMany(
            UnitOfWork unitOfWork,
            RejectionBook book,
            ReplayJobs jobs,
            Replayer replayer,
            DueWork dueWork,
            IngestConfig config) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.jobs = jobs;
        this.replayer = replayer;
        this.dueWork = dueWork;
        this.step = config.quarantine().replayStep();
    }

    /** Starts a replay of the open items that match. */
    public Uni<ReplayJob> start(RejectionFilter filter, String by) {
        RejectionFilter open = filter.in(RejectionState.OPEN);
        Instant now = now();
        return unitOfWork.run(connection -> book.countOpen(connection, open, now)
                .map(total -> ReplayJob.started(MessageIds.next(), open, total, by, now))
                .call(job -> jobs.add(connection, job))
                .call(job -> dueWork.schedule(connection, List.of(nextStep(job.id())))));
    }

    /** The job. */
    public Uni<Optional<ReplayJob>> find(UUID id) {
        return jobs.find(id);
    }

    /** The latest jobs. */
    public Uni<List<ReplayJob>> latest(int limit) {
        return jobs.latest(limit);
    }

    /** Stops a running job behind its present step; what it has replayed stays replayed. Empty where there is none. */
    public Uni<Optional<ReplayJob>> cancel(UUID id) {
        return unitOfWork.run(connection -> jobs.lock(connection, id)
                .map(found -> found.map(job -> job.state() == State.RUNNING ? job.ended(State.CANCELLED, now()) : job))
                .call(found -> found.map(job -> jobs.save(connection, job))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    /** Takes the next step of a job in the given transaction, and makes the one behind it due. */
    public Uni<Void> step(SqlConnection connection, UUID id) {
        return jobs.lock(connection, id).chain(found -> found.filter(job -> job.state() == State.RUNNING)
                .map(job -> book.lockNext(connection, job.filter(), job.position(), job.until(), step)
                        .chain(items -> items.isEmpty() ? end(connection, job) : take(connection, job, items)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> end(SqlConnection connection, ReplayJob job) {
        return jobs.save(connection, job.ended(State.DONE, now()));
    }

    private Uni<Void> take(SqlConnection connection, ReplayJob job, List<Rejection> items) {
        Rejection last = items.getLast();
        Position position = new Position(last.receivedAt(), last.id());
        return replayer.replay(items, job.id().toString())
                .call(settled -> book.settle(connection, settled, job.createdBy(), now()))
                .call(settled -> jobs.save(connection, job.behind(position, settled, now())))
                .chain(() -> dueWork.schedule(connection, List.of(nextStep(job.id()))));
    }

    private DueItem nextStep(UUID job) {
        return new DueItem(STEP, job.toString(), now(), NO_DATA);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
