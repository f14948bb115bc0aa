package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.ModelRegistry;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The versions of models in PostgreSQL. */
@ApplicationScoped
class PgModelRegistry implements ModelRegistry {

    /** Number of the advisory lock that judging shares and activating has alone. */
    private static final long ACTIVATION = 0x5C0_41D6L;

    private static final String COLUMNS = """
            key, version, state, revision, document, comment, created_by, created_at, updated_by, updated_at,
            marketing_by, marketing_at, sales_by, sales_at, activated_by, activated_at, adoption, retired_at""";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM model_version ";

    private static final String HEADS = SELECT + """
             AS v WHERE state = 'ACTIVE' OR version = (
                SELECT max(version) FROM model_version WHERE key = v.key AND state <> 'DISCARDED')
             ORDER BY key, version DESC""";

    private static final String ADD = "INSERT INTO model_version (" + COLUMNS + ") VALUES ($1, $2, $3, $4, $5, $6, $7,"
            + " $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT DO NOTHING";

    private static final String SAVE = """
            UPDATE model_version SET state = $3, revision = $4, document = $5, comment = $6, created_by = $7,
                created_at = $8, updated_by = $9, updated_at = $10, marketing_by = $11, marketing_at = $12,
                sales_by = $13, sales_at = $14, activated_by = $15, activated_at = $16, adoption = $17,
                retired_at = $18
            WHERE key = $1 AND version = $2""";

    @Override
    public Uni<List<ModelVersion>> heads(SqlClient client) {
        return client.preparedQuery(HEADS).execute().map(PgModelRegistry::versions);
    }

    @Override
    public Uni<List<ModelVersion>> active(SqlClient client) {
        return client.preparedQuery(SELECT + "WHERE state = 'ACTIVE'").execute().map(PgModelRegistry::versions);
    }

    @Override
    public Uni<List<ModelVersion>> versions(SqlClient client, String key) {
        return client.preparedQuery(SELECT + "WHERE key = $1 ORDER BY version DESC LIMIT 500")
                .execute(Tuple.of(key))
                .map(PgModelRegistry::versions);
    }

    @Override
    public Uni<Optional<ModelVersion>> find(SqlClient client, String key, int version) {
        return client.preparedQuery(SELECT + "WHERE key = $1 AND version = $2")
                .execute(Tuple.of(key, version))
                .map(rows -> versions(rows).stream().findFirst());
    }

    @Override
    public Uni<Optional<ModelVersion>> lock(SqlConnection connection, String key, int version) {
        return connection
                .preparedQuery(SELECT + "WHERE key = $1 AND version = $2 FOR UPDATE")
                .execute(Tuple.of(key, version))
                .map(rows -> versions(rows).stream().findFirst());
    }

    @Override
    public Uni<Integer> nextVersion(SqlConnection connection, String key) {
        return connection
                .preparedQuery("SELECT pg_advisory_xact_lock(hashtextextended('model ' || $1, 0))")
                .execute(Tuple.of(key))
                .chain(() -> connection
                        .preparedQuery("SELECT coalesce(max(version), 0) + 1 FROM model_version WHERE key = $1")
                        .execute(Tuple.of(key)))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    @Override
    public Uni<Void> add(SqlConnection connection, ModelVersion version) {
        return connection.preparedQuery(ADD).execute(tuple(version)).replaceWithVoid();
    }

    @Override
    public Uni<Void> save(SqlConnection connection, ModelVersion version) {
        return connection.preparedQuery(SAVE).execute(tuple(version)).replaceWithVoid();
    }

    @Override
    public Uni<Long> epoch(SqlConnection connection) {
        // two statements: one alone would read what was there before it had waited
        return connection
                .preparedQuery("SELECT pg_advisory_xact_lock_shared($1)")
                .execute(Tuple.of(ACTIVATION))
                .chain(() -> connection
                        .preparedQuery("SELECT epoch FROM model_epoch")
                        .execute())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Void> firstEpoch(SqlConnection connection) {
        return connection
                .preparedQuery("UPDATE model_epoch SET epoch = 1 WHERE epoch = 0")
                .execute()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> nextEpoch(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT pg_advisory_xact_lock($1)")
                .execute(Tuple.of(ACTIVATION))
                .chain(() -> connection
                        .preparedQuery("UPDATE model_epoch SET epoch = epoch + 1")
                        .execute())
                .replaceWithVoid();
    }

    private static Tuple tuple(ModelVersion version) {
        Tuple tuple = Tuple.tuple()
                .addString(version.key())
                .addInteger(version.version())
                .addString(version.state().name())
                .addInteger(version.revision())
                .addString(version.document())
                .addString(version.comment());
        add(tuple, version.created());
        add(tuple, version.updated());
        add(tuple, version.marketing());
        add(tuple, version.sales());
        add(tuple, version.activated());
        return tuple.addString(
                        version.adoption() == null ? null : version.adoption().name())
                .addOffsetDateTime(Columns.utc(version.retiredAt()));
    }

    private static void add(Tuple tuple, Approval approval) {
        tuple.addString(approval == null ? null : approval.by())
                .addOffsetDateTime(approval == null ? null : Columns.utc(approval.at()));
    }

    private static List<ModelVersion> versions(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PgModelRegistry::version)
                .toList();
    }

    private static ModelVersion version(Row row) {
        String adoption = row.getString("adoption");
        return new ModelVersion(
                row.getString("key"),
                row.getInteger("version"),
                VersionState.valueOf(row.getString("state")),
                row.getInteger("revision"),
                row.getString("document"),
                row.getString("comment"),
                approval(row, "created"),
                approval(row, "updated"),
                approval(row, "marketing"),
                approval(row, "sales"),
                approval(row, "activated"),
                adoption == null ? null : Adoption.valueOf(adoption),
                Columns.instant(row.getOffsetDateTime("retired_at")));
    }

    private static Approval approval(Row row, String what) {
        String by = row.getString(what + "_by");
        return by == null ? null : new Approval(by, Columns.instant(row.getOffsetDateTime(what + "_at")));
    }
}
