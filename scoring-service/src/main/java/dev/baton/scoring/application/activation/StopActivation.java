package dev.baton.scoring.application.activation;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.ModelRegistry;
import dev.baton.scoring.application.UnknownModelException;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * The stop switch: nobody is brought to the version any more, nobody is told any more. What was judged stays judged, who
 * was quiet stays quiet; the other leads come to the version as something happens to them.
 */
@ApplicationScoped
public class StopActivation {

    /**
     * What was stopped.
     *
     * @param version as it stands
     * @param waiting leads that waited to be told
     */
    public record Stopped(ModelVersion version, int waiting) {}

    private final UnitOfWork unitOfWork;
    private final ModelRegistry registry;
    private final RunJobs jobs;
    private final ReleaseQueue queue;
    private final Clock clock;

    public StopActivation(
            UnitOfWork unitOfWork, ModelRegistry registry, RunJobs jobs, ReleaseQueue queue, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.registry = registry;
        this.jobs = jobs;
        this.queue = queue;
        this.clock = clock;
    }

    /** Stops what goes on for a model's active version. */
    public Uni<Stopped> stop(String key, String by) {
        Approval now = new Approval(by, clock.instant());
        return unitOfWork.run(connection -> registry.nextEpoch(connection)
                .chain(() -> registry.active(connection))
                .chain(active -> stop(connection, activeOf(active, key), now)));
    }

    /** Stops what a rescoring is part of, unless that came to its end, or another activation took its place, before. */
    Uni<Void> stop(SqlConnection connection, Job job, RescoreWork.Parameters asked, String by) {
        Approval now = new Approval(by, clock.instant());
        return registry.nextEpoch(connection)
                .chain(() -> registry.active(connection))
                .chain(active -> asked.among(active)
                        .map(version -> jobs.cancel(connection, RescoreWork.KIND, asked.key())
                                .chain(open ->
                                        open.stream().anyMatch(one -> one.id().equals(job.id()))
                                                ? stop(connection, version, now).replaceWithVoid()
                                                : Uni.createFrom().voidItem()))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Stopped> stop(SqlConnection connection, ModelVersion version, Approval now) {
        ModelVersion stopped = version.adoptedForwardOnly(now);
        return registry.save(connection, stopped)
                .chain(() -> backfill(connection, version.key()))
                .map(waiting -> new Stopped(stopped, waiting));
    }

    ModelVersion activeOf(List<ModelVersion> active, String key) {
        return active.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UnknownModelException(key));
    }

    /** Ends the backfill of a model and sends away who waits; answers how many. Their next turn is the last. */
    Uni<Integer> backfill(SqlConnection connection, String key) {
        return jobs.cancel(connection, RescoreWork.KIND, key).chain(() -> queue.clear(connection, key));
    }
}
