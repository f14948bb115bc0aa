package dev.baton.scoring.application;

import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes versions of models: drafts, their edits and their end. What was approved is never written again. */
@ApplicationScoped
public class ReviseModels {

    private final UnitOfWork unitOfWork;
    private final ModelRegistry registry;
    private final ModelDocuments documents;
    private final Models models;
    private final Idempotency idempotency;
    private final Clock clock;

    public ReviseModels(
            UnitOfWork unitOfWork,
            ModelRegistry registry,
            ModelDocuments documents,
            Models models,
            Idempotency idempotency,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.registry = registry;
        this.documents = documents;
        this.models = models;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * A new draft: the next version of the model its key names, or the first of a new one.
     *
     * @param document YAML or JSON; need not be a valid model yet, but must name its key
     * @param comment  why, may be null
     * @param retryKey the same draft again where the caller repeats itself, may be null
     */
    public Uni<ModelVersion> draft(String document, String comment, String retryKey, String by) {
        String key = key(document);
        return unitOfWork.run(connection -> models.inUse(connection)
                .chain(() -> idempotency.once(
                        connection,
                        "draft " + by,
                        retryKey,
                        document,
                        () -> add(connection, key, document, comment, by)))
                .chain(answer -> registry.find(connection, key, Integer.parseInt(answer.body())))
                .map(found -> found.orElseThrow(() -> new UnknownModelException(key))));
    }

    private Uni<Answer> add(SqlConnection connection, String key, String document, String comment, String by) {
        return registry.nextVersion(connection, key)
                .chain(number -> registry.add(connection, ModelVersion.draft(key, number, document, comment, now(by)))
                        .replaceWith(new Answer(201, Integer.toString(number))));
    }

    /** Another document in the place of a draft's. */
    public Uni<ModelVersion> edit(VersionRef ref, String document, String comment, String by) {
        String key = key(document);
        if (!key.equals(ref.key())) {
            throw new InvalidModelException(
                    List.of("/key: Says '%s'; this is the model '%s'".formatted(key, ref.key())));
        }
        return change(ref, by, (version, who) -> version.edited(document, comment, who));
    }

    /** Gives a version up that was never active. */
    public Uni<ModelVersion> discard(VersionRef ref, String by) {
        return change(ref, by, ModelVersion::discarded);
    }

    /** One side consents. */
    public Uni<ModelVersion> approve(VersionRef ref, Approval.Side side, String by) {
        return change(ref, by, (version, who) -> version.approved(side, who));
    }

    /** One side takes its consent back. */
    public Uni<ModelVersion> withdraw(VersionRef ref, Approval.Side side, String by) {
        return change(ref, by, (version, who) -> version.withdrawn(side, who));
    }

    /** Marks a version as checked. */
    Uni<ModelVersion> validated(VersionRef ref, String by) {
        return change(ref, by, ModelVersion::validated);
    }

    private Uni<ModelVersion> change(VersionRef ref, String by, BiFunction<ModelVersion, Approval, ModelVersion> how) {
        return unitOfWork.run(connection -> locked(connection, ref).chain(found -> {
            ModelVersion changed = how.apply(found, now(by));
            return registry.save(connection, changed).replaceWith(changed);
        }));
    }

    /** The version under lock, if it is as the caller saw it. */
    Uni<ModelVersion> locked(SqlConnection connection, VersionRef ref) {
        return registry.lock(connection, ref.key(), ref.version()).map(found -> {
            ModelVersion version = found.orElseThrow(() -> new UnknownModelException(ref.key() + "@" + ref.version()));
            if (ref.revision() != null && ref.revision() != version.revision()) {
                throw new VersionChangedException(version.revision());
            }
            return version;
        });
    }

    private Approval now(String by) {
        return new Approval(by, clock.instant());
    }

    private String key(String document) {
        Map<String, Object> tree = documents.parse(document);
        if (tree.get("key") instanceof String key && key.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            return key;
        }
        throw new InvalidModelException(
                List.of("/key: Expected lower-case letters, digits and hyphens, such as enterprise-emea"));
    }
}
