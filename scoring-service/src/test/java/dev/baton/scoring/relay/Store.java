package dev.baton.scoring.relay;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

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

    /** Every text or JSON column of every table in which the words stand somewhere. */
    List<String> textsWith(String words) {
        List<String> found = new ArrayList<>();
        pool.query("""
                        SELECT quote_ident(table_name), quote_ident(column_name) FROM information_schema.columns
                        WHERE table_schema = current_schema AND data_type IN ('text', 'json', 'jsonb', 'character varying', 'ARRAY')""").execute().await().atMost(Duration.ofSeconds(20)).forEach(column -> {
            String sql = "SELECT count(*) FROM " + column.getString(0) + " WHERE " + column.getString(1)
                    + "::text LIKE '%' || $1 || '%'";
            if (count(sql, words) > 0) {
                found.add(column.getString(0) + "." + column.getString(1));
            }
        });
        return found;
    }

    /** Changes something as time or another replica would. */
    void run(String sql, Object... values) {
        first(sql, values);
    }

    /** Waits until a question is answered with true. */
    void await(String sql, Object... values) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> first(sql, values).orElseThrow().getBoolean(0));
    }

    /** Events that are kept of the lead with that address. */
    long eventsOf(String email) {
        return count(
                "SELECT count(*) FROM lead_event WHERE lead_id = (SELECT id FROM lead WHERE email = $1 AND merged_into IS NULL)",
                email);
    }
}
