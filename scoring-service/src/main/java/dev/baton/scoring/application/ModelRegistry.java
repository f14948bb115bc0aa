package dev.baton.scoring.application;

import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;

/** Where the versions of models are kept. */
public interface ModelRegistry {

    /** The newest version of every model, and the active one beside it where they differ; by key. */
    Uni<List<ModelVersion>> heads(SqlClient client);

    /** The active versions. */
    Uni<List<ModelVersion>> active(SqlClient client);

    /** Every version of a model, the newest first. */
    Uni<List<ModelVersion>> versions(SqlClient client, String key);

    /** One version. */
    Uni<Optional<ModelVersion>> find(SqlClient client, String key, int version);

    /** One version, locked until the transaction ends. */
    Uni<Optional<ModelVersion>> lock(SqlConnection connection, String key, int version);

    /** The number of a model's next version; nobody else gets it while the transaction lasts. */
    Uni<Integer> nextVersion(SqlConnection connection, String key);

    /** Writes a new version; one that is there already stays as it is. */
    Uni<Void> add(SqlConnection connection, ModelVersion version);

    /** Writes a locked version. */
    Uni<Void> save(SqlConnection connection, ModelVersion version);

    /** How often what is active changed; taken by the transactions that judge, so that a change waits for them. */
    Uni<Long> epoch(SqlConnection connection);

    /** Marks that the first model is there. */
    Uni<Void> firstEpoch(SqlConnection connection);

    /** Waits for the transactions that judge, keeps others from starting to, and makes all replicas look again. */
    Uni<Void> nextEpoch(SqlConnection connection);
}
