package dev.baton.routing.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
        run("UPDATE rep SET available = true, active = user_name <> 'max', weight = 1, capacity = 50, returns = 0,"
                + " available_since = NULL, time_zone = NULL");
    }

    /** Leads go to this rep alone. */
    public void sendEverybodyAwayBut(String userName) {
        run("UPDATE rep SET available = false WHERE user_name <> '%s'".formatted(userName));
    }

    /** Tries again where a timer of the test before was just at work on the same rows. */
    public void run(String sql) {
        var unused = pool.query(sql)
                .execute()
                .onFailure(Desk::isDeadlock)
                .retry()
                .atMost(5)
                .await()
                .atMost(PATIENCE);
    }

    private static boolean isDeadlock(Throwable failure) {
        return failure instanceof PgException refused && "40P01".equals(refused.getSqlState());
    }

    /** The state that an assignment is in. */
    public String stateOf(String assignmentId) {
        return column("SELECT state FROM assignment WHERE id = $1", UUID.fromString(assignmentId))
                .getFirst();
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
