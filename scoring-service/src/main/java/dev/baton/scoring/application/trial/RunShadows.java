package dev.baton.scoring.application.trial;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelRegistry;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.JobStore;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.application.trial.Shadows.Agreement;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import dev.baton.scoring.domain.registry.VersionState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Starts shadows, stops them and says what they found. */
@ApplicationScoped
public class RunShadows {

    /** A shadow and what it found so far. */
    public record Report(Job job, Agreement agreement) {}

    private final UnitOfWork unitOfWork;
    private final Pool pool;
    private final ModelCatalogue catalogue;
    private final ModelRegistry registry;
    private final RunJobs jobs;
    private final JobStore store;
    private final Shadows shadows;
    private final ShadowWork work;

    public RunShadows(
            UnitOfWork unitOfWork,
            Pool pool,
            ModelCatalogue catalogue,
            ModelRegistry registry,
            RunJobs jobs,
            JobStore store,
            Shadows shadows,
            ShadowWork work) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
        this.catalogue = catalogue;
        this.registry = registry;
        this.jobs = jobs;
        this.store = store;
        this.shadows = shadows;
        this.work = work;
    }

    /** Starts a shadow; the one of the same document that runs already where there is one. From the epoch on live batches note their leads. */
    public Uni<Job> start(String key, int version, String by) {
        String subject = key + "@" + version;
        return catalogue.version(key, version).call(catalogue::ready).chain(found -> {
            if (found.state() == VersionState.ACTIVE || found.state() == VersionState.DISCARDED) {
                throw new VersionRefusedException(
                        "Version %d of '%s' is %s; only one that may become active can run beside the active one."
                                .formatted(version, key, found.state()));
            }
            String asked = work.parameters(found);
            return unitOfWork.run(connection -> registry.nextEpoch(connection)
                    .chain(() -> store.open(connection, ShadowWork.KIND, subject))
                    .chain(open -> open.stream()
                            .filter(job -> job.parameters().equals(asked) && !job.cancelled())
                            .findFirst()
                            .map(Uni.createFrom()::item)
                            .orElseGet(() -> jobs.start(connection, ShadowWork.KIND, subject, asked, by))));
        });
    }

    /** Stops the shadow of a version; what it found stays. */
    public Uni<Optional<Report>> stop(String key, int version) {
        return unitOfWork
                .run(connection -> jobs.cancel(connection, ShadowWork.KIND, key + "@" + version))
                .chain(() -> report(key, version));
    }

    /** What the latest shadow of a version found; empty where there was none. */
    public Uni<Optional<Report>> report(String key, int version) {
        return store.latest(pool, ShadowWork.KIND, key + "@" + version)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : shadows.agreement(pool, found.get().id())
                                .map(agreement -> Optional.of(new Report(found.get(), agreement))));
    }
}
