package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.JobStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Jobs in PostgreSQL. */
@ApplicationScoped
class PgJobStore implements JobStore {

    private static final String SELECT = "SELECT id, kind, subject, parameters, state, done, total, checkpoint, result,"
            + " error, failures, cancelled, created_by, created_at, started_at, finished_at FROM job ";

    private static final String ADD = """
            INSERT INTO job (id, kind, subject, parameters, state, done, failures, cancelled, created_by, created_at)
            VALUES ($1, $2, $3, $4, $5, 0, 0, false, $6, $7)""";

    private static final String SAVE = """
            UPDATE job SET state = $2, done = $3, total = $4, checkpoint = $5, result = $6, error = $7, failures = $8,
                started_at = $9, finished_at = $10
            WHERE id = $1""";

    private static final String LIST = SELECT + """
            WHERE ($1::text IS NULL OR kind = $1) AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
            ORDER BY created_at DESC, id DESC LIMIT $4""";

    private static final String OPEN = SELECT + "WHERE kind = $1 AND subject = $2 AND state IN ('QUEUED', 'RUNNING')";

    private static final String FAILED = """
            UPDATE job SET failures = failures + 1, error = $2,
                state = CASE WHEN failures + 1 >= $3 THEN 'FAILED' ELSE state END,
                finished_at = CASE WHEN failures + 1 >= $3 THEN $4::timestamptz ELSE finished_at END
            WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')""";

    private static final String RESUME = """
            UPDATE job SET state = 'QUEUED', failures = 0, error = NULL, cancelled = false, finished_at = NULL
            WHERE id = $1 AND state = $2""";

    private final Pool pool;

    PgJobStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> add(SqlConnection connection, Job job) {
        Tuple row = Tuple.tuple()
                .addUUID(job.id())
                .addString(job.kind())
                .addString(job.subject())
                .addString(job.parameters())
                .addString(job.state().name())
                .addString(job.createdBy())
                .addOffsetDateTime(Columns.utc(job.createdAt()));
        return connection.preparedQuery(ADD).execute(row).replaceWithVoid();
    }

    @Override
    public Uni<Void> save(SqlConnection connection, Job job) {
        Tuple row = Tuple.tuple()
                .addUUID(job.id())
                .addString(job.state().name())
                .addLong(job.done())
                .addLong(job.total())
                .addString(job.checkpoint())
                .addString(job.result())
                .addString(job.error())
                .addInteger(job.failures())
                .addOffsetDateTime(Columns.utc(job.startedAt()))
                .addOffsetDateTime(Columns.utc(job.finishedAt()));
        return connection.preparedQuery(SAVE).execute(row).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Job>> find(SqlClient client, UUID id) {
        return client.preparedQuery(SELECT + "WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> jobs(rows).stream().findFirst());
    }

    @Override
    public Uni<List<Job>> list(SqlClient client, String kind, Instant before, UUID beforeId, int limit) {
        return client.preparedQuery(LIST)
                .execute(Tuple.of(kind, Columns.utc(before), beforeId, limit))
                .map(PgJobStore::jobs);
    }

    @Override
    public Uni<List<Job>> open(SqlClient client, String kind, String subject) {
        return client.preparedQuery(OPEN).execute(Tuple.of(kind, subject)).map(PgJobStore::jobs);
    }

    @Override
    public Uni<Optional<Job>> latest(SqlClient client, String kind, String subject) {
        return client.preparedQuery(
                        SELECT + "WHERE kind = $1 AND subject = $2 ORDER BY created_at DESC, id DESC LIMIT 1")
                .execute(Tuple.of(kind, subject))
                .map(rows -> jobs(rows).stream().findFirst());
    }

    @Override
    public Uni<List<Job>> about(SqlClient client, String kind, String subject, int limit) {
        return client.preparedQuery(
                        SELECT + "WHERE kind = $1 AND subject = $2 ORDER BY created_at DESC, id DESC LIMIT $3")
                .execute(Tuple.of(kind, subject, limit))
                .map(PgJobStore::jobs);
    }

    @Override
    public Uni<Boolean> resume(SqlConnection connection, UUID id, Job.State from) {
        return connection
                .preparedQuery(RESUME)
                .execute(Tuple.of(id, from.name()))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Void> cancel(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery("UPDATE job SET cancelled = true WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> failed(UUID id, String error, int most, Instant now) {
        return pool.preparedQuery(FAILED)
                .execute(Tuple.of(id, error, most, Columns.utc(now)))
                .replaceWithVoid();
    }

    private static List<Job> jobs(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PgJobStore::job)
                .toList();
    }

    private static Job job(Row row) {
        return new Job(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("parameters"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("checkpoint"),
                row.getString("result"),
                row.getString("error"),
                row.getInteger("failures"),
                row.getBoolean("cancelled"),
                row.getString("created_by"),
                Columns.instant(row.getOffsetDateTime("created_at")),
                Columns.instant(row.getOffsetDateTime("started_at")),
                Columns.instant(row.getOffsetDateTime("finished_at")));
    }
}
