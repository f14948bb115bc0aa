package dev.baton.ingest.outbound.persistence;

import static dev.baton.ingest.outbound.persistence.RejectionRows.instant;
import static dev.baton.ingest.outbound.persistence.RejectionSql.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.quarantine.Position;
import dev.baton.ingest.application.quarantine.RejectionFilter;
import dev.baton.ingest.application.quarantine.ReplayJob;
import dev.baton.ingest.application.quarantine.ReplayJobs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Rows of {@code rejection_replay}. */
@ApplicationScoped
class SqlReplayJobs implements ReplayJobs {

    private static final String ADD = """
            INSERT INTO rejection_replay (id, filter, until, total, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $6)""";

    private static final String SAVE = """
            UPDATE rejection_replay
            SET state = $2, last_received = $3, last_id = $4, accepted = $5, duplicates = $6, rejected = $7, updated_at = $8
            WHERE id = $1""";

    private static final String FIND = "SELECT * FROM rejection_replay WHERE id = $1";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String LATEST = "SELECT * FROM rejection_replay ORDER BY id DESC LIMIT $1";

    private final Pool pool;
    private final ObjectMapper json;

    SqlReplayJobs(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<Void> add(SqlConnection connection, ReplayJob job) {
        Tuple row = Tuple.tuple()
                .addUUID(job.id())
                .addString(text(job.filter()))
                .addOffsetDateTime(utc(job.until()))
                .addLong(job.total())
                .addString(job.createdBy())
                .addOffsetDateTime(utc(job.createdAt()));
        return connection.preparedQuery(ADD).execute(row).replaceWithVoid();
    }

    @Override
    public Uni<Optional<ReplayJob>> lock(SqlConnection connection, UUID id) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(id)).map(this::first);
    }

    @Override
    public Uni<Void> save(SqlConnection connection, ReplayJob job) {
        Position position = job.position();
        Tuple row = Tuple.tuple()
                .addUUID(job.id())
                .addString(job.state().name())
                .addOffsetDateTime(position == null ? null : utc(position.receivedAt()))
                .addUUID(position == null ? null : position.id())
                .addLong(job.accepted())
                .addLong(job.duplicates())
                .addLong(job.rejected())
                .addOffsetDateTime(utc(job.updatedAt()));
        return connection.preparedQuery(SAVE).execute(row).replaceWithVoid();
    }

    @Override
    public Uni<Optional<ReplayJob>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(this::first);
    }

    @Override
    public Uni<List<ReplayJob>> latest(int limit) {
        return pool.preparedQuery(LATEST).execute(Tuple.of(limit)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(this::job)
                .toList());
    }

    private Optional<ReplayJob> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(this::job);
    }

    private ReplayJob job(Row row) {
        UUID lastId = row.getUUID("last_id");
        return new ReplayJob(
                row.getUUID("id"),
                ReplayJob.State.valueOf(row.getString("state")),
                filter(row.getString("filter")),
                instant(row, "until"),
                lastId == null ? null : new Position(instant(row, "last_received"), lastId),
                row.getLong("total"),
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("rejected"),
                row.getString("created_by"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private String text(RejectionFilter filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a filter can be written", impossible);
        }
    }

    private RejectionFilter filter(String text) {
        try {
            return json.readValue(text, RejectionFilter.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a filter can be read again", impossible);
        }
    }
}
