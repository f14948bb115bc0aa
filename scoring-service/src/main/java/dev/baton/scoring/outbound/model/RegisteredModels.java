package dev.baton.scoring.outbound.model;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.ModelRegistry;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.activation.Backfills;
import dev.baton.scoring.application.trial.Shadows;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The active versions of the registry, compiled once a change. An empty registry is given the model that ships, active: a
 * fresh installation works, and its first change goes the way of all.
 */
@ApplicationScoped
public class RegisteredModels implements Models {

    /** Who gave the first model. */
    static final String SHIPPER = "baton";

    private record Loaded(long epoch, ModelSet models) {}

    private final ModelRegistry registry;
    private final ModelDocuments documents;
    private final Backfills backfills;
    private final Shadows shadows;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final AtomicReference<Loaded> last = new AtomicReference<>(new Loaded(0, null));

    public RegisteredModels(
            ModelRegistry registry,
            ModelDocuments documents,
            Backfills backfills,
            Shadows shadows,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.registry = registry;
        this.documents = documents;
        this.backfills = backfills;
        this.shadows = shadows;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Uni<ModelSet> inUse(SqlConnection connection) {
        return registry.epoch(connection).chain(epoch -> {
            Loaded loaded = last.get();
            if (epoch > 0 && loaded.epoch() == epoch) {
                return Uni.createFrom().item(loaded.models());
            }
            return registry.active(connection)
                    .chain(active -> active.isEmpty()
                            ? install(connection)
                            : Uni.createFrom().item(active))
                    .chain(active -> backfills.complete(connection).chain(complete -> shadows.running(connection)
                            .map(shadowed -> compiled(active, complete, shadowed))))
                    .invoke(models -> last.set(new Loaded(epoch, models)));
        });
    }

    @Override
    public Uni<ModelSet> inUse() {
        return unitOfWork.run(this::inUse);
    }

    /** Whoever comes second waits for the first one's row and finds it. */
    private Uni<List<ModelVersion>> install(SqlConnection connection) {
        String document = documents.shipped();
        String key = (String) documents.parse(document).get("key");
        ModelVersion shipped = ModelVersion.shipped(key, document, new Approval(SHIPPER, clock.instant()));
        return registry.add(connection, shipped)
                .chain(() -> registry.firstEpoch(connection))
                .replaceWith(List.of(shipped));
    }

    private ModelSet compiled(List<ModelVersion> active, Set<String> complete, boolean shadowed) {
        return new ModelSet(
                active.stream()
                        .map(version -> documents
                                .read(documents.parse(version.document()), version.version())
                                .active(version.adoption(), version.activated().at(), complete.contains(version.key())))
                        .toList(),
                shadowed);
    }
}
