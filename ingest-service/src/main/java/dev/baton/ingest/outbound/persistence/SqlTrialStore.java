package dev.baton.ingest.outbound.persistence;

import static dev.baton.ingest.outbound.persistence.RejectionRows.instant;
import static dev.baton.ingest.outbound.persistence.RejectionSql.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.plan.TrialJob;
import dev.baton.ingest.application.plan.TrialStore;
import dev.baton.ingest.domain.plan.TrialReport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Rows of {@code tracking_plan_trial}. */
@ApplicationScoped
class SqlTrialStore implements TrialStore {

    private static final String FORGET =
            "DELETE FROM tracking_plan_trial WHERE started_at < $1::timestamptz - interval '7 days'";

    private static final String ADD = """
            INSERT INTO tracking_plan_trial (id, key, draft, from_at, to_at, started_by, started_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $7)""";

    private static final String PROGRESS = """
            UPDATE tracking_plan_trial SET read = $2, total = $3, updated_at = $4 WHERE id = $1 AND state = 'RUNNING'""";

    private static final String DONE = """
            UPDATE tracking_plan_trial SET state = 'DONE', report = $2, read = $3, updated_at = $4
            WHERE id = $1 AND state = 'RUNNING'""";

    private static final String FAILED = """
            UPDATE tracking_plan_trial SET state = 'FAILED', failure = $2, updated_at = $3
            WHERE id = $1 AND state = 'RUNNING'""";

    private static final String CANCEL = """
            UPDATE tracking_plan_trial SET state = 'CANCELLED', updated_at = $2 WHERE id = $1 AND state = 'RUNNING'""";

    private static final String FIND = "SELECT * FROM tracking_plan_trial WHERE id = $1";

    private final Pool pool;
    private final ObjectMapper json;

    SqlTrialStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<Void> add(TrialJob job) {
        Tuple row = Tuple.tuple()
                .addUUID(job.id())
                .addString(job.key())
                .addString(job.draft())
                .addOffsetDateTime(utc(job.from()))
                .addOffsetDateTime(utc(job.to()))
                .addString(job.startedBy())
                .addOffsetDateTime(utc(job.startedAt()));
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(utc(job.startedAt())))
                .chain(() -> pool.preparedQuery(ADD).execute(row))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> progress(UUID id, long read, long total, Instant at) {
        return pool.preparedQuery(PROGRESS)
                .execute(Tuple.of(id, read, total, utc(at)))
                .map(result -> result.rowCount() > 0);
    }

    @Override
    public Uni<Void> done(UUID id, TrialReport report, long read, Instant at) {
        return pool.preparedQuery(DONE)
                .execute(Tuple.of(id, text(report), read, utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> failed(UUID id, String failure, Instant at) {
        return pool.preparedQuery(FAILED)
                .execute(Tuple.of(id, failure, utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<TrialJob>> cancel(UUID id, Instant at) {
        return pool.preparedQuery(CANCEL).execute(Tuple.of(id, utc(at))).chain(() -> find(id));
    }

    @Override
    public Uni<Optional<TrialJob>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .findFirst()
                .map(SqlTrialStore::job));
    }

    private String text(TrialReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report can be written", impossible);
        }
    }

    private static TrialJob job(Row row) {
        return new TrialJob(
                row.getUUID("id"),
                row.getString("key"),
                row.getString("draft"),
                instant(row, "from_at"),
                instant(row, "to_at"),
                TrialJob.State.valueOf(row.getString("state")),
                row.getLong("read"),
                row.getLong("total"),
                row.getString("report"),
                row.getString("failure"),
                row.getString("started_by"),
                instant(row, "started_at"),
                instant(row, "updated_at"));
    }
}
