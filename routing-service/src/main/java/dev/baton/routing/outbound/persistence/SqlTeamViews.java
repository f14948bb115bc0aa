package dev.baton.routing.outbound.persistence;

import dev.baton.routing.application.WaitingFilter;
import dev.baton.routing.application.WaitingPosition;
import dev.baton.routing.application.port.TeamViews;
import dev.baton.routing.application.view.FairnessView;
import dev.baton.routing.application.view.RepRef;
import dev.baton.routing.application.view.WaitingLead;
import dev.baton.routing.application.view.WaitingTotals;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.fairness.FairShare;
import dev.baton.routing.domain.fairness.LedgerEntry;
import dev.baton.routing.domain.fairness.Weight;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ledger and the waiting leads, read without locks. */
@ApplicationScoped
class SqlTeamViews implements TeamViews {

    private static final String LINES = """
            SELECT l.team_key, l.v, l.owed, l.assigned, l.last_assigned_at, r.id, r.user_name, r.name, r.weight,
                   r.active AND r.available AS available, l.returns_seen = r.returns AS admitted
            FROM ledger_line l
            JOIN rep r ON r.id = l.rep_id
            WHERE r.active
            ORDER BY l.team_key, r.user_name""";

    private final Pool pool;
    private final SqlWaitingLeads waitingLeads;

    SqlTeamViews(Pool pool, SqlWaitingLeads waitingLeads) {
        this.pool = pool;
        this.waitingLeads = waitingLeads;
    }

    @Override
    public Uni<List<FairnessView>> fairness() {
        return pool.preparedQuery(LINES).execute().map(SqlTeamViews::pools);
    }

    @Override
    public Uni<List<WaitingLead>> waiting(
            WaitingFilter filter, WaitingPosition after, int limit, Instant overdueBefore) {
        return waitingLeads.page(pool, filter, after, limit, overdueBefore);
    }

    @Override
    public Uni<WaitingTotals> totals(Instant overdueBefore) {
        return waitingLeads.totals(pool, overdueBefore);
    }

    private static List<FairnessView> pools(RowSet<Row> rows) {
        Map<String, List<Row>> teams = Rows.stream(rows)
                .collect(Collectors.groupingBy(
                        row -> row.getString("team_key"), LinkedHashMap::new, Collectors.toList()));
        return teams.entrySet().stream()
                .map(team -> pool(team.getKey(), team.getValue()))
                .toList();
    }

    private static FairnessView pool(String team, List<Row> rows) {
        Map<LedgerEntry, Row> lines = new LinkedHashMap<>();
        rows.forEach(row -> lines.put(entry(row), row));
        List<LedgerEntry> available = lines.entrySet().stream()
                .filter(line -> isAdmitted(line.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        BigDecimal spread = FairShare.spread(available);
        BigDecimal bound = FairShare.bound(available);
        return new FairnessView(
                team,
                spread,
                bound,
                spread.compareTo(bound) <= 0,
                FairnessView.LAW,
                FairShare.of(lines.keySet()).stream()
                        .map(share -> line(share, lines.get(share.entry())))
                        .toList());
    }

    /** Who came back since the last decision is levelled by the next one, and compared with the others from then on. */
    private static boolean isAdmitted(Row row) {
        return row.getBoolean("available") && row.getBoolean("admitted");
    }

    private static FairnessView.Line line(FairShare share, Row row) {
        return new FairnessView.Line(
                new RepRef(row.getUUID("id").toString(), row.getString("user_name"), row.getString("name")),
                row.getBoolean("available"),
                share.entry().weight().value(),
                DecisionViews.leads(share.entry().v()),
                DecisionViews.leads(share.entry().turns()),
                DecisionViews.leads(share.entry().owed()),
                share.entry().assigned(),
                share.share(),
                share.fairShare(),
                share.entry().lastAssignedAt());
    }

    private static LedgerEntry entry(Row row) {
        return new LedgerEntry(
                new RepId(row.getUUID("id")),
                new Weight(row.getInteger("weight")),
                row.getLong("v"),
                row.getLong("owed"),
                row.getLong("assigned"),
                Rows.instant(row, "last_assigned_at"));
    }
}
