package dev.baton.ingest.outbound.persistence;

import static dev.baton.ingest.outbound.persistence.RejectionRows.instant;
import static dev.baton.ingest.outbound.persistence.RejectionSql.utc;

import dev.baton.ingest.application.plan.PlanStore;
import dev.baton.ingest.application.plan.PlanVersion;
import dev.baton.ingest.domain.plan.PlanState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rows of {@code tracking_plan}. Writers of one plan wait for each other by an advisory lock. */
@ApplicationScoped
class SqlPlanStore implements PlanStore {

    private static final String WITHOUT_DOCUMENT = """
            SELECT key, version, state, revision, '' AS document, created_by, created_at, changed_by, changed_at,
                   activated_by, activated_at, retired_at FROM tracking_plan """;

    private static final String CURRENT = WITHOUT_DOCUMENT + " WHERE state <> 'RETIRED' ORDER BY key, version";
    private static final String VERSIONS = WITHOUT_DOCUMENT + " WHERE key = $1 ORDER BY version DESC LIMIT 500";
    private static final String FIND = "SELECT * FROM tracking_plan WHERE key = $1 AND version = $2";
    private static final String IN_STATE = "SELECT * FROM tracking_plan WHERE key = $1 AND state = $2";
    private static final String ACTIVE_VERSIONS = "SELECT key, version FROM tracking_plan WHERE state = 'ACTIVE'";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('tracking-plan ' || $1, 0))";

    private static final String ADD = """
            INSERT INTO tracking_plan (key, version, state, document, created_by, created_at, changed_by, changed_at)
            VALUES ($1, (SELECT coalesce(max(version), 0) + 1 FROM tracking_plan WHERE key = $1), 'DRAFT', $2, $3, $4, $3, $4)
            RETURNING *""";

    private static final String EDIT = """
            UPDATE tracking_plan SET document = $2, revision = revision + 1, changed_by = $3, changed_at = $4
            WHERE key = $1 AND state = 'DRAFT' RETURNING *""";

    private static final String RETIRE = """
            UPDATE tracking_plan SET state = 'RETIRED', retired_by = $2, retired_at = $3
            WHERE key = $1 AND state = 'ACTIVE' RETURNING *""";

    private static final String ACTIVATE = """
            UPDATE tracking_plan SET state = 'ACTIVE', activated_by = $2, activated_at = $3
            WHERE key = $1 AND state = 'DRAFT' RETURNING *""";

    private static final String DELETE = "DELETE FROM tracking_plan WHERE key = $1 AND state = 'DRAFT'";

    private final Pool pool;

    SqlPlanStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<PlanVersion>> current() {
        return pool.query(CURRENT).execute().map(SqlPlanStore::all);
    }

    @Override
    public Uni<List<PlanVersion>> versions(String key) {
        return pool.preparedQuery(VERSIONS).execute(Tuple.of(key)).map(SqlPlanStore::all);
    }

    @Override
    public Uni<Optional<PlanVersion>> find(String key, int version) {
        return pool.preparedQuery(FIND).execute(Tuple.of(key, version)).map(SqlPlanStore::first);
    }

    @Override
    public Uni<Optional<PlanVersion>> active(String key) {
        return pool.preparedQuery(IN_STATE)
                .execute(Tuple.of(key, PlanState.ACTIVE.name()))
                .map(SqlPlanStore::first);
    }

    @Override
    public Uni<Optional<PlanVersion>> draft(String key) {
        return pool.preparedQuery(IN_STATE)
                .execute(Tuple.of(key, PlanState.DRAFT.name()))
                .map(SqlPlanStore::first);
    }

    @Override
    public Uni<Map<String, Integer>> activeVersions() {
        return pool.query(ACTIVE_VERSIONS).execute().map(rows -> stream(rows)
                .collect(Collectors.toMap(row -> row.getString("key"), row -> row.getInteger("version"))));
    }

    @Override
    public Uni<Optional<PlanVersion>> lockDraft(SqlConnection connection, String key) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(key))
                .chain(() -> connection.preparedQuery(IN_STATE).execute(Tuple.of(key, PlanState.DRAFT.name())))
                .map(SqlPlanStore::first);
    }

    @Override
    public Uni<PlanVersion> addDraft(SqlConnection connection, String key, String document, String by, Instant at) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(key, document, by, utc(at)))
                .map(SqlPlanStore::only);
    }

    @Override
    public Uni<PlanVersion> editDraft(SqlConnection connection, String key, String document, String by, Instant at) {
        return connection
                .preparedQuery(EDIT)
                .execute(Tuple.of(key, document, by, utc(at)))
                .map(SqlPlanStore::only);
    }

    @Override
    public Uni<Optional<PlanVersion>> retire(SqlConnection connection, String key, String by, Instant at) {
        return connection
                .preparedQuery(RETIRE)
                .execute(Tuple.of(key, by, utc(at)))
                .map(SqlPlanStore::first);
    }

    @Override
    public Uni<PlanVersion> activate(SqlConnection connection, String key, String by, Instant at) {
        return connection
                .preparedQuery(ACTIVATE)
                .execute(Tuple.of(key, by, utc(at)))
                .map(SqlPlanStore::only);
    }

    @Override
    public Uni<Void> deleteDraft(SqlConnection connection, String key) {
        return connection.preparedQuery(DELETE).execute(Tuple.of(key)).replaceWithVoid();
    }

    private static List<PlanVersion> all(RowSet<Row> rows) {
        return stream(rows).map(SqlPlanStore::plan).toList();
    }

    private static Optional<PlanVersion> first(RowSet<Row> rows) {
        return stream(rows).findFirst().map(SqlPlanStore::plan);
    }

    private static PlanVersion only(RowSet<Row> rows) {
        return first(rows).orElseThrow();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static PlanVersion plan(Row row) {
        return new PlanVersion(
                row.getString("key"),
                row.getInteger("version"),
                PlanState.valueOf(row.getString("state")),
                row.getInteger("revision"),
                row.getString("document"),
                row.getString("created_by"),
                instant(row, "created_at"),
                row.getString("changed_by"),
                instant(row, "changed_at"),
                row.getString("activated_by"),
                instant(row, "activated_at"),
                instant(row, "retired_at"));
    }
}
