package dev.baton.scoring.application;

import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** The models and their versions, to look at. */
@ApplicationScoped
public class ModelCatalogue {

    private final Pool pool;
    private final ModelRegistry registry;
    private final ModelDocuments documents;
    private final Models models;
    private final DraftEvaluations drafts;

    public ModelCatalogue(
            Pool pool, ModelRegistry registry, ModelDocuments documents, Models models, DraftEvaluations drafts) {
        this.drafts = drafts;
        this.pool = pool;
        this.registry = registry;
        this.documents = documents;
        this.models = models;
    }

    /** The newest version of every model, and the active one beside it where they differ. */
    public Uni<List<ModelVersion>> heads() {
        return models.inUse().chain(() -> registry.heads(pool));
    }

    /** Every version of a model, the newest first; fails with {@link UnknownModelException}. */
    public Uni<List<ModelVersion>> versions(String key) {
        return models.inUse().chain(() -> registry.versions(pool, key)).invoke(versions -> {
            if (versions.isEmpty()) {
                throw new UnknownModelException(key);
            }
        });
    }

    /** One version; fails with {@link UnknownModelException}. */
    public Uni<ModelVersion> version(String key, int version) {
        return registry.find(pool, key, version)
                .map(found -> found.orElseThrow(() -> new UnknownModelException(key + "@" + version)));
    }

    /** The active version of a model, else its newest; fails with {@link UnknownModelException}. */
    public Uni<ModelVersion> standing(String key) {
        return versions(key).map(versions -> versions.stream()
                .max(Comparator.comparing((ModelVersion version) -> version.state() == VersionState.ACTIVE)
                        .thenComparing(version -> version.state() != VersionState.DISCARDED)
                        .thenComparing(ModelVersion::version))
                .orElseThrow());
    }

    /**
     * A version ready to judge.
     *
     * @param name {@code key} for the standing version, {@code key@3} for another; fails with
     *             {@link UnknownModelException}
     */
    public Uni<ReadyModel> named(String name) {
        int at = name.lastIndexOf('@');
        if (at < 0) {
            return standing(name).chain(this::ready);
        }
        try {
            return version(name.substring(0, at), Integer.parseInt(name.substring(at + 1)))
                    .chain(this::ready);
        } catch (NumberFormatException e) {
            return Uni.createFrom().failure(new UnknownModelException(name));
        }
    }

    /** A version, compiled; fails with {@link dev.baton.scoring.domain.model.InvalidModelException}. */
    public Uni<ReadyModel> ready(ModelVersion version) {
        return drafts.requests().run(() -> compiled(version));
    }

    /** The same for a step of long work. */
    public Uni<ReadyModel> readyForJob(ModelVersion version) {
        return drafts.jobs().run(() -> compiled(version));
    }

    /** The same on the caller's thread; takes milliseconds for each free-form expression of the document. */
    public ReadyModel compiled(ModelVersion version) {
        return documents.read(documents.parse(version.document()), version.version());
    }
}
