package dev.baton.lifecycle.outbound.persistence;

import dev.baton.lifecycle.application.Announcement;
import dev.baton.lifecycle.application.LeadRecord;
import dev.baton.lifecycle.application.Leads;
import dev.baton.lifecycle.domain.Journey;
import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Leads and their history in the tables {@code lead} and {@code transition}. */
@ApplicationScoped
class SqlLeads implements Leads {

    private static final String BEGIN =
            "INSERT INTO lead (id) SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id ON CONFLICT DO NOTHING";

    private static final String LOCK =
            "SELECT " + LeadRow.COLUMNS + " FROM lead WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE";

    private static final String UPDATE = """
            UPDATE lead SET stage = c.stage, reason_code = c.reason_code, furthest_stage = c.furthest_stage,
                cycle = c.cycle, bounces = c.bounces, model = c.model, model_version = c.model_version,
                hand_raise = c.hand_raise, version = c.version, survivor_id = c.survivor_id,
                survivor_cycle = c.survivor_cycle
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::text[], $8::int[],
                $9::boolean[], $10::bigint[], $11::uuid[], $12::int[])
                AS c (id, stage, reason_code, furthest_stage, cycle, bounces, model, model_version,
                      hand_raise, version, survivor_id, survivor_cycle)
            WHERE lead.id = c.id""";

    private static final String POINT_TO_SURVIVOR = """
            UPDATE lead SET survivor_id = m.survivor_id,
                survivor_cycle = CASE WHEN lead.survivor_cycle = absorbed.cycle THEN absorbed.survivor_cycle END
            FROM unnest($1::uuid[], $2::uuid[]) AS m (absorbed_id, survivor_id)
            JOIN lead absorbed ON absorbed.id = m.absorbed_id
            WHERE lead.survivor_id = m.absorbed_id""";

    private static final String APPEND = """
            INSERT INTO transition (lead_id, version, from_stage, to_stage, furthest_stage, cause, causing_event_id,
                actor, reason_code, note, cycle, bounces, model, model_version, hand_raise, absorbed_lead_id, at)
            SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                $8::text[], $9::text[], $10::text[], $11::int[], $12::int[], $13::text[], $14::int[], $15::boolean[],
                $16::uuid[], $17::timestamptz[])""";

    private static final String ERASE_LEADS = "UPDATE lead SET erased_at = now() WHERE id = ANY($1::uuid[])";

    private static final String ERASE_MOVES =
            "UPDATE transition SET note = NULL, causing_event_id = NULL WHERE lead_id = ANY($1::uuid[])";

    private static final String ERASE_KNOWLEDGE = "DELETE FROM known_lead WHERE lead_id = ANY($1::uuid[])";

    /** What was not told yet need not be told: the readers will forget the lead with the next message. */
    private static final String ERASE_UNSENT = "DELETE FROM outbox WHERE key = ANY($1::uuid[]::text[])";

    private final HoldingRepository holdings;

    SqlLeads(HoldingRepository holdings) {
        this.holdings = holdings;
    }

    @Override
    public Uni<List<LeadRecord>> lockOrBegin(SqlConnection connection, Collection<LeadId> leadIds) {
        return connection.preparedQuery(BEGIN).execute(Columns.ids(leadIds)).chain(() -> lock(connection, leadIds));
    }

    @Override
    public Uni<List<LeadRecord>> lock(SqlConnection connection, Collection<LeadId> leadIds) {
        return lockRows(connection, leadIds).chain(locked -> holdings.of(connection, locked));
    }

    private Uni<List<LeadRecord>> lockRows(SqlConnection connection, Collection<LeadId> leadIds) {
        return connection.preparedQuery(LOCK).execute(Columns.ids(leadIds)).chain(rows -> {
            List<LeadRecord> locked = new ArrayList<>(rows.size());
            rows.forEach(row -> locked.add(LeadRow.read(row)));
            return withSurvivors(connection, locked);
        });
    }

    /** Survivors are locked out of order; a deadlock that comes of it is a fault that passes. */
    private Uni<List<LeadRecord>> withSurvivors(SqlConnection connection, List<LeadRecord> locked) {
        Collection<LeadId> missing = locked.stream()
                .map(LeadRecord::survivor)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(locked.stream().map(LeadRecord::leadId).toList());
        if (missing.isEmpty()) {
            return Uni.createFrom().item(locked);
        }
        return lockRows(connection, missing).invoke(locked::addAll).replaceWith(locked);
    }

    @Override
    public Uni<Void> save(
            SqlConnection connection,
            Collection<LeadRecord> changed,
            Map<LeadId, LeadId> absorbed,
            List<Announcement.Move> moves) {
        return execute(connection, UPDATE, changed, SqlLeads::leadColumns)
                .chain(() -> holdings.save(connection, changed))
                .chain(() -> execute(connection, POINT_TO_SURVIVOR, absorbed.entrySet(), SqlLeads::pointers))
                .chain(() -> execute(connection, APPEND, moves, SqlLeads::moveColumns));
    }

    @Override
    public Uni<Void> erase(SqlConnection connection, Collection<LeadId> leadIds) {
        return execute(connection, ERASE_LEADS, leadIds, Columns::ids)
                .chain(() -> execute(connection, ERASE_MOVES, leadIds, Columns::ids))
                .chain(() -> holdings.erase(connection, leadIds))
                .chain(() -> execute(connection, ERASE_KNOWLEDGE, leadIds, Columns::ids))
                .chain(() -> execute(connection, ERASE_UNSENT, leadIds, Columns::ids));
    }

    private static <T> Uni<Void> execute(
            SqlConnection connection, String sql, Collection<T> rows, Function<Collection<T>, Tuple> columns) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(sql).execute(columns.apply(rows)).replaceWithVoid();
    }

    private static Tuple pointers(Collection<Map.Entry<LeadId, LeadId>> absorbed) {
        return Columns.of(absorbed)
                .lead(Map.Entry::getKey)
                .lead(Map.Entry::getValue)
                .tuple();
    }

    private static Tuple leadColumns(Collection<LeadRecord> leads) {
        return Columns.of(leads)
                .lead(LeadRecord::leadId)
                .name(lead -> lead.state().stage().orElse(null))
                .text(lead -> lead.state().reasonCode().orElse(null))
                .name(lead -> journey(lead).furthestStage())
                .integer(lead -> journey(lead).cycle())
                .integer(lead -> journey(lead).bounces())
                .text(lead -> journey(lead).qualification().model())
                .integer(lead -> journey(lead).qualification().modelVersion())
                .flag(lead -> journey(lead).qualification().handRaise())
                .bigint(lead -> journey(lead).version())
                .lead(LeadRecord::survivor)
                .integer(LeadRecord::survivorCycle)
                .tuple();
    }

    private static Journey journey(LeadRecord lead) {
        return lead.state().journey();
    }

    private static Tuple moveColumns(Collection<Announcement.Move> moves) {
        return Columns.of(moves)
                .lead(Announcement.Move::leadId)
                .bigint(move -> journey(move).version())
                .name(move -> move.outcome().from().stage().orElse(null))
                .name(move -> move.outcome().state().stage().orElseThrow())
                .name(move -> journey(move).furthestStage())
                .name(move -> move.provenance().cause())
                .text(move -> move.provenance().causingEventId())
                .text(move -> move.provenance().actor())
                .text(move -> move.outcome().state().reasonCode().orElse(null))
                .text(move -> move.provenance().note())
                .integer(move -> journey(move).cycle())
                .integer(move -> journey(move).bounces())
                .text(move -> journey(move).qualification().model())
                .integer(move -> journey(move).qualification().modelVersion())
                .flag(move -> journey(move).qualification().handRaise())
                .lead(Announcement.Move::absorbedId)
                .time(move -> move.provenance().at())
                .tuple();
    }

    private static Journey journey(Announcement.Move move) {
        return move.outcome().state().journey();
    }
}
