package dev.baton.scoring.relay;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** A look into the service's database. */
@ApplicationScoped
public class Store {

    private final Pool pool;

    public Store(Pool pool) {
        this.pool = pool;
    }

    long count(String sql, Object... values) {
        return first(sql, values).orElseThrow().getLong(0);
    }

    Optional<Row> first(String sql, Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(value);
        }
        var rows = pool.preparedQuery(sql).execute(tuple).await().atMost(Duration.ofSeconds(20));
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    /** Events that are kept of the lead with that address. */
    long eventsOf(String email) {
        return count(
                "SELECT count(*) FROM lead_event WHERE lead_id = (SELECT id FROM lead WHERE email = $1 AND merged_into IS NULL)",
                email);
    }
}
