package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.trial.TrialLeads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Leads to try models on. */
@ApplicationScoped
class PgTrialLeads implements TrialLeads {

    private static final String COUNT = "SELECT count(*) FROM lead WHERE merged_into IS NULL";

    private static final String AFTER =
            "SELECT id FROM lead WHERE merged_into IS NULL" + " AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2";

    /** What a lead is read from, with the columns of the locking read. */
    private static final String COLUMNS = LeadRows.LOCK.substring(0, LeadRows.LOCK.indexOf("FROM lead"));

    /**
     * Drawn in the order of the table, in which the newest leads stand last, and cut in an order that means nothing: a
     * limit alone would always leave the newest out.
     */
    private static final String SAMPLE = COLUMNS + """
            FROM lead WHERE id = ANY(ARRAY(
                SELECT id FROM lead TABLESAMPLE BERNOULLI ($1) REPEATABLE (42)
                WHERE merged_into IS NULL ORDER BY md5(id::text) LIMIT $2))""";

    private final Pool pool;
    private final LeadRows rows;

    PgTrialLeads(Pool pool, LeadRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    @Override
    public Uni<Sample> sample(int size) {
        return count().chain(leads -> {
            // a little more than wanted, so that chance seldom leaves it short
            double percent = leads <= size ? 100 : Math.min(100, 110.0 * size / leads);
            return pool.preparedQuery(SAMPLE)
                    .execute(Tuple.of((float) percent, size))
                    .map(found -> new Sample(leads, read(found)));
        });
    }

    @Override
    public Uni<List<TrialLeads.Stored>> of(Collection<UUID> leads) {
        return pool.preparedQuery(COLUMNS + "FROM lead WHERE id = ANY($1) AND merged_into IS NULL")
                .execute(Tuple.of((Object) leads.toArray(UUID[]::new)))
                .map(this::read);
    }

    @Override
    public Uni<Long> count() {
        return pool.query(COUNT).execute().map(found -> found.iterator().next().getLong(0));
    }

    @Override
    public Uni<List<UUID>> after(UUID lead, int limit) {
        return after(pool, lead, limit);
    }

    @Override
    public Uni<List<UUID>> after(SqlClient client, UUID lead, int limit) {
        return client.preparedQuery(AFTER).execute(Tuple.of(lead, limit)).map(found -> {
            List<UUID> ids = new ArrayList<>(found.size());
            found.forEach(row -> ids.add(row.getUUID(0)));
            return ids;
        });
    }

    private List<TrialLeads.Stored> read(RowSet<Row> found) {
        List<TrialLeads.Stored> read = new ArrayList<>(found.size());
        found.forEach(row -> read.add(new TrialLeads.Stored(rows.read(row), row.getString("matchers"))));
        return read;
    }
}
