package dev.baton.routing.outbound.persistence;

import dev.baton.routing.application.state.HistoryEntry;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.decision.DecisionRecord;
import dev.baton.routing.domain.fairness.LedgerMovement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is only ever added to: ledger, history, decisions that found nobody. */
@ApplicationScoped
class SqlBook {

    private static final String UPSERT_LINES = """
            INSERT INTO ledger_line (team_key, rep_id, v, owed, assigned, last_assigned_at, returns_seen)
            SELECT t.team_key, t.rep_id, t.v, t.owed, t.assigned, t.last_assigned_at, r.returns
            FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::timestamptz[])
                 AS t (team_key, rep_id, v, owed, assigned, last_assigned_at)
            JOIN rep r ON r.id = t.rep_id
            ON CONFLICT (team_key, rep_id) DO UPDATE
            SET v = excluded.v, owed = excluded.owed, assigned = excluded.assigned, last_assigned_at = excluded.last_assigned_at""";

    private static final String INSERT_MOVEMENTS = """
            INSERT INTO ledger_movement (team_key, rep_id, kind, reason, assignment_id, v_before, v_after, owed_after, weight,
                                         at)
            SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::bigint[],
                                 $8::bigint[], $9::int[], $10::timestamptz[])""";

    private static final String INSERT_HISTORY = """
            INSERT INTO assignment_history (assignment_id, what, actor, detail, at)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])""";

    private static final String INSERT_REFUSED = """
            INSERT INTO refused_decision (lead_id, cycle, record, at)
            SELECT lead_id, cycle, record::jsonb, at
            FROM unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[]) AS t (lead_id, cycle, record, at)""";

    private final Json json;

    SqlBook(Json json) {
        this.json = json;
    }

    Uni<Void> write(SqlConnection connection, RoutingChanges changes) {
        return SqlChangeStore.run(connection, UPSERT_LINES, latest(changes.movements()), SqlBook::lines)
                .chain(() -> SqlChangeStore.run(connection, INSERT_MOVEMENTS, changes.movements(), SqlBook::movements))
                .chain(() -> SqlChangeStore.run(connection, INSERT_HISTORY, changes.history(), SqlBook::history))
                .chain(() -> SqlChangeStore.run(connection, INSERT_REFUSED, changes.refusedDecisions(), this::refused));
    }

    private static Collection<LedgerMovement> latest(Collection<LedgerMovement> movements) {
        Map<String, LedgerMovement> latest = new LinkedHashMap<>();
        movements.forEach(
                movement -> latest.put(movement.team() + "/" + movement.after().rep(), movement));
        return latest.values();
    }

    private static Tuple lines(Collection<LedgerMovement> latest) {
        return Columns.of(latest)
                .text(movement -> movement.team().value())
                .uuid(movement -> movement.after().rep().value())
                .bigint(movement -> movement.after().v())
                .bigint(movement -> movement.after().owed())
                .bigint(movement -> movement.after().assigned())
                .instant(movement -> movement.after().lastAssignedAt())
                .tuple();
    }

    private static Tuple movements(Collection<LedgerMovement> movements) {
        return Columns.of(movements)
                .text(movement -> movement.team().value())
                .uuid(movement -> movement.after().rep().value())
                .text(movement -> movement.kind().name())
                .text(LedgerMovement::reason)
                .uuid(movement -> movement.assignment() == null
                        ? null
                        : movement.assignment().value())
                .bigint(movement -> movement.before().v())
                .bigint(movement -> movement.after().v())
                .bigint(movement -> movement.after().owed())
                .integer(movement -> movement.after().weight().value())
                .instant(LedgerMovement::at)
                .tuple();
    }

    private static Tuple history(Collection<HistoryEntry> entries) {
        return Columns.of(entries)
                .uuid(entry -> entry.assignment().value())
                .text(entry -> entry.what().name())
                .text(HistoryEntry::actor)
                .text(HistoryEntry::detail)
                .instant(HistoryEntry::at)
                .tuple();
    }

    private Tuple refused(Collection<DecisionRecord> decisions) {
        return Columns.of(decisions)
                .uuid(decision -> decision.lead().value())
                .integer(DecisionRecord::cycle)
                .text(decision -> json.write(DecisionViews.of(decision)))
                .instant(DecisionRecord::decidedAt)
                .tuple();
    }
}
