package dev.baton.kit.duework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** The SQL of claiming: {@code SKIP LOCKED} lets replicas share the work, the removal commits with the effect. */
@ApplicationScoped
class DueWorkStore {

    // what is claimed is chosen once: a subquery is run again for every row that it has let go, past its limit
    private static final String CLAIM = """
            WITH due AS MATERIALIZED (
                SELECT kind, subject FROM due_work
                WHERE kind = $1 AND due_at <= clock_timestamp()
                ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
            DELETE FROM due_work USING due
            WHERE due_work.kind = due.kind AND due_work.subject = due.subject
            RETURNING due_work.kind, due_work.subject, due_work.due_at, due_work.data""";

    private static final String POSTPONE = """
            UPDATE due_work
            SET attempts = attempts + 1, last_error = $3,
                due_at = clock_timestamp() + LEAST($4 * power(2, LEAST(attempts, 30)), $5) * interval '1 millisecond'
            WHERE kind = $1 AND subject = $2""";

    /** Removes and answers what is due, in order of due time. */
    Uni<List<DueItem>> claim(SqlConnection connection, String kind, int limit) {
        return connection.preparedQuery(CLAIM).execute(Tuple.of(kind, limit)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(DueWorkStore::item)
                .sorted(Comparator.comparing(DueItem::dueAt).thenComparing(DueItem::subject))
                .toList());
    }

    /** Moves a failed item into the future. */
    Uni<Void> postpone(SqlConnection connection, DueItem item, Throwable cause, Duration first, Duration longest) {
        Tuple row = Tuple.of(item.kind(), item.subject(), cause.getClass().getName())
                .addDouble((double) first.toMillis())
                .addDouble((double) longest.toMillis());
        return connection.preparedQuery(POSTPONE).execute(row).replaceWithVoid();
    }

    private static DueItem item(Row row) {
        return new DueItem(
                row.getString("kind"),
                row.getString("subject"),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getString("data"));
    }
}
