package dev.baton.routing.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** The team's desk: cleared before a test, looked at after it. */
@ApplicationScoped
public class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool pool;

    public Desk(Pool pool) {
        this.pool = pool;
    }

    /** Nobody has a lead, everybody is available, nobody was ever given more than another. */
    public void clear() {
        run("""
                TRUNCATE refused_decision, assignment_history, sla_clock, assignment, lead, ledger_movement, ledger_line,
                         due_work, idempotency_key""");
        run("DELETE FROM rep WHERE user_name NOT IN ('rita', 'sam', 'tom', 'max')");
        run("UPDATE rep SET available = true, active = user_name <> 'max', weight = 1, capacity = 50, returns = 0");
    }

    public void run(String sql) {
        var unused = pool.query(sql).execute().await().atMost(PATIENCE);
    }

    /** The first column of the rows. */
    public List<String> column(String sql, Object... parameters) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.from(parameters))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map((Row row) -> String.valueOf(row.getValue(0)))
                .toList();
    }
}
