package dev.baton.scoring.application.activation;

import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelRegistry;
import dev.baton.scoring.application.UnknownModelException;
import dev.baton.scoring.application.VersionChangedException;
import dev.baton.scoring.application.VersionRef;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.application.trial.PreviewModel;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes versions active, and former ones again. Whoever activates names the projection that was shown before, so that
 * nobody floods sales by surprise; what was shown holds for an hour and for the version as it was.
 */
@ApplicationScoped
public class ActivateModels {

    /** So many leads an hour at most are told. */
    public static final int LARGEST_RATE = 100_000;

    private static final Duration SHOWN_HOLDS = Duration.ofHours(1);
    private static final int SAMPLE = 5_000;

    /**
     * What was shown.
     *
     * @param token   to be named by whoever activates
     * @param preview the counts
     */
    public record Projection(UUID token, PreviewModel.Preview preview) {}

    /**
     * What is to be done.
     *
     * @param ref        the version
     * @param adoption   how leads come to it
     * @param rate       leads told an hour; only for {@link Adoption#BACKFILL_RELEASE}, else null
     * @param projection token of what was shown
     * @param retryKey   the same activation again where the caller repeats itself, may be null
     */
    public record Order(VersionRef ref, Adoption adoption, Integer rate, UUID projection, String retryKey) {}

    /**
     * What was done.
     *
     * @param version as it stands
     * @param job     that brings leads to it, null where none does
     */
    public record Activated(ModelVersion version, UUID job) {}

    private final UnitOfWork unitOfWork;
    private final Pool pool;
    private final ModelRegistry registry;
    private final ModelCatalogue catalogue;
    private final PreviewModel previews;
    private final Projections projections;
    private final StopActivation stop;
    private final RescoreWork rescore;
    private final RunJobs jobs;
    private final Idempotency idempotency;
    private final Clock clock;

    public ActivateModels(
            UnitOfWork unitOfWork,
            Pool pool,
            ModelRegistry registry,
            ModelCatalogue catalogue,
            PreviewModel previews,
            Projections projections,
            StopActivation stop,
            RescoreWork rescore,
            RunJobs jobs,
            Idempotency idempotency,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
        this.registry = registry;
        this.catalogue = catalogue;
        this.previews = previews;
        this.projections = projections;
        this.stop = stop;
        this.rescore = rescore;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Shows what activating a version would do, and remembers that it was shown. */
    public Uni<Projection> project(String key, int version, String by) {
        return catalogue.version(key, version).chain(found -> previews.preview(key, version, SAMPLE)
                .chain(preview -> {
                    UUID token = MessageIds.next();
                    Instant now = clock.instant();
                    return projections
                            .shown(pool, token, found, by, now, now.minus(SHOWN_HOLDS))
                            .replaceWith(new Projection(token, preview));
                }));
    }

    /** Activates a version; the one that was active is retired in the same moment, on every replica. */
    public Uni<Activated> activate(Order order, String by) {
        String request = order.ref() + " " + order.adoption() + " " + order.rate();
        return unitOfWork
                .run(connection -> idempotency.once(
                        connection, "activate " + by, order.retryKey(), request, () -> activate(connection, order, by)))
                .chain(answer -> catalogue
                        .version(order.ref().key(), order.ref().version())
                        .map(version -> new Activated(
                                version, answer.body().isEmpty() ? null : UUID.fromString(answer.body()))));
    }

    /** Nothing in here may ask for the models in use: what it would remember is not committed yet. */
    private Uni<Answer> activate(SqlConnection connection, Order order, String by) {
        Approval now = new Approval(by, clock.instant());
        return registry.nextEpoch(connection)
                .chain(() -> locked(connection, order.ref()))
                .chain(version -> projections
                        .valid(connection, order.projection(), version, now.at().minus(SHOWN_HOLDS))
                        .chain(shown -> {
                            requireShown(shown);
                            ModelVersion activated = version.activated(order.adoption(), now);
                            return registry.active(connection)
                                    .chain(active -> replace(connection, active, activated, now))
                                    .chain(() -> stop.backfill(connection, version.key()))
                                    .chain(() -> backfill(connection, activated, order.rate(), by));
                        }));
    }

    private Uni<ModelVersion> locked(SqlConnection connection, VersionRef ref) {
        return registry.lock(connection, ref.key(), ref.version()).map(found -> {
            ModelVersion version = found.orElseThrow(() -> new UnknownModelException(ref.key() + "@" + ref.version()));
            if (ref.revision() != null && ref.revision() != version.revision()) {
                throw new VersionChangedException(version.revision());
            }
            return version;
        });
    }

    private static void requireShown(boolean shown) {
        if (!shown) {
            throw new ProjectionRequiredException();
        }
    }

    private Uni<Void> replace(
            SqlConnection connection, List<ModelVersion> active, ModelVersion activated, Approval now) {
        Optional<ModelVersion> former =
                active.stream().filter(one -> one.key().equals(activated.key())).findFirst();
        List<ModelVersion> together = new ArrayList<>(active);
        former.ifPresent(together::remove);
        together.add(activated);
        requireForEverybody(together);
        return former.map(one -> registry.save(connection, one.retired(now)))
                .orElse(Uni.createFrom().voidItem())
                .chain(() -> registry.save(connection, activated));
    }

    private void requireForEverybody(List<ModelVersion> together) {
        try {
            new ModelSet(together.stream().map(catalogue::compiled).toList());
        } catch (IllegalArgumentException e) {
            throw new VersionRefusedException("No model would be for everybody any more. Leave the entry condition out,"
                    + " or activate another model without one first.");
        }
    }

    private Uni<Answer> backfill(SqlConnection connection, ModelVersion version, Integer rate, String by) {
        if (version.adoption() == Adoption.FORWARD_ONLY) {
            return Uni.createFrom().item(new Answer(200, ""));
        }
        return jobs.start(connection, RescoreWork.KIND, version.key(), rescore.parameters(version, rate), by)
                .map(job -> new Answer(200, job.id().toString()));
    }

    /** Takes a model out of use; its leads go to the models after it as something happens to them. */
    public Uni<ModelVersion> retire(String key, String by) {
        Approval now = new Approval(by, clock.instant());
        return unitOfWork.run(connection -> registry.nextEpoch(connection)
                .chain(() -> registry.active(connection))
                .chain(active -> {
                    ModelVersion former = stop.activeOf(active, key);
                    requireForEverybody(active.stream()
                            .filter(one -> !one.key().equals(key))
                            .toList());
                    ModelVersion retired = former.retired(now);
                    return stop.backfill(connection, key)
                            .chain(() -> registry.save(connection, retired))
                            .replaceWith(retired);
                }));
    }
}
