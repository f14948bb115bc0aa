package dev.baton.kit.duework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Schedules and cancels due items in the transaction of the state they belong to. */
@ApplicationScoped
public class DueWork {

    private static final String SCHEDULE = """
            INSERT INTO due_work (kind, subject, due_at, data)
            SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[])
            ON CONFLICT (kind, subject) DO UPDATE
            SET due_at = excluded.due_at, data = excluded.data, attempts = 0, last_error = NULL""";

    private static final String CANCEL = "DELETE FROM due_work WHERE kind = $1 AND subject = ANY($2::text[])";

    private final DueWorkRunner runner;

    public DueWork(DueWorkRunner runner) {
        this.runner = runner;
    }

    /** Schedules items; an item of the same kind and subject is moved. */
    public Uni<Void> schedule(SqlConnection connection, List<DueItem> items) {
        if (items.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(items.stream().map(DueItem::kind).toArray(String[]::new))
                .addArrayOfString(items.stream().map(DueItem::subject).toArray(String[]::new))
                .addArrayOfOffsetDateTime(items.stream()
                        .map(item -> item.dueAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(items.stream().map(DueItem::data).toArray(String[]::new));
        return connection
                .preparedQuery(SCHEDULE)
                .execute(columns)
                .invoke(() -> items.forEach(item -> runner.expect(item.dueAt())))
                .replaceWithVoid();
    }

    /** Cancels items; what is not there is no error. */
    public Uni<Void> cancel(SqlConnection connection, String kind, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(CANCEL)
                .execute(Tuple.of(kind, subjects.toArray(String[]::new)))
                .replaceWithVoid();
    }
}
