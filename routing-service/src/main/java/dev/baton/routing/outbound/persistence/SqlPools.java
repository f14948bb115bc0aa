package dev.baton.routing.outbound.persistence;

import dev.baton.routing.application.port.Pools;
import dev.baton.routing.application.state.Pool;
import dev.baton.routing.domain.Rep;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.fairness.LedgerEntry;
import dev.baton.routing.domain.fairness.PoolLedger;
import dev.baton.routing.domain.fairness.Weight;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pool under its lock. Statements after the lock see everything committed before it was granted; that is why the lock
 * is a statement of its own.
 */
@ApplicationScoped
class SqlPools implements Pools {

    private static final String LOCK = "SELECT key FROM team WHERE key = $1 FOR NO KEY UPDATE";

    private static final String NOTE_RETURNS = """
            UPDATE ledger_line l SET returns_seen = r.returns
            FROM rep r
            WHERE r.id = l.rep_id AND l.team_key = $1 AND l.returns_seen <> r.returns
            RETURNING l.rep_id""";

    private static final String REPS = """
            SELECT r.id, r.user_name, r.name, r.email, r.active, r.available, r.weight, r.capacity, r.available_since,
                   l.v, l.owed, l.assigned, l.last_assigned_at,
                   (SELECT count(*) FROM assignment a
                    WHERE a.rep_id = r.id AND a.state IN ('OPEN', 'ACKNOWLEDGED')) AS undecided
            FROM rep r
            LEFT JOIN ledger_line l ON l.team_key = r.team_key AND l.rep_id = r.id
            WHERE r.team_key = $1
            ORDER BY r.user_name""";

    @Override
    public Uni<Pool> lock(SqlConnection connection, TeamKey team) {
        Tuple key = Tuple.of(team.value());
        return connection
                .preparedQuery(LOCK)
                .execute(key)
                .chain(() -> connection.preparedQuery(NOTE_RETURNS).execute(key))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new RepId(row.getUUID("rep_id")))
                        .collect(Collectors.toSet()))
                .chain(returned -> connection.preparedQuery(REPS).execute(key).map(rows -> pool(team, returned, rows)));
    }

    private static Pool pool(TeamKey team, Set<RepId> returned, RowSet<Row> rows) {
        List<Rep> reps = Rows.stream(rows).map(row -> rep(team, row)).toList();
        List<LedgerEntry> lines = Rows.stream(rows)
                .filter(row -> row.getLong("v") != null)
                .map(SqlPools::line)
                .toList();
        return new Pool(
                team,
                reps,
                returned,
                Rows.stream(rows)
                        .collect(Collectors.toMap(row -> new RepId(row.getUUID("id")), row -> row.getLong("undecided")
                                .intValue())),
                availableSince(rows),
                new PoolLedger(team, lines));
    }

    private static Map<RepId, Instant> availableSince(RowSet<Row> rows) {
        return Rows.stream(rows)
                .filter(row -> row.getOffsetDateTime("available_since") != null)
                .collect(Collectors.toMap(
                        row -> new RepId(row.getUUID("id")), row -> Rows.instant(row, "available_since")));
    }

    private static Rep rep(TeamKey team, Row row) {
        return new Rep(
                new RepId(row.getUUID("id")),
                row.getString("user_name"),
                row.getString("name"),
                row.getString("email"),
                team,
                row.getBoolean("active"),
                row.getBoolean("available"),
                new Weight(row.getInteger("weight")),
                row.getInteger("capacity"));
    }

    private static LedgerEntry line(Row row) {
        return new LedgerEntry(
                new RepId(row.getUUID("id")),
                new Weight(row.getInteger("weight")),
                row.getLong("v"),
                row.getLong("owed"),
                row.getLong("assigned"),
                Rows.instant(row, "last_assigned_at"));
    }
}
