package dev.baton.lifecycle.outbound.persistence;

import dev.baton.lifecycle.application.LeadRecord;
import dev.baton.lifecycle.domain.Holding;
import dev.baton.lifecycle.domain.Holdings;
import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The assignments of leads in table {@code holding}; read and written under the lock of the lead that stands. */
@ApplicationScoped
class HoldingRepository {

    private static final String FIND = """
            SELECT assignment_id, lead_id, named_lead_id, revision, cycle, attempt, rep, state, since
            FROM holding WHERE lead_id = ANY($1::uuid[])""";
    private static final String SAVE = """
            INSERT INTO holding AS h (assignment_id, lead_id, named_lead_id, revision, cycle, attempt, rep, state, since)
            SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::int[], $7::text[], $8::text[],
                $9::timestamptz[])
            ON CONFLICT (assignment_id) DO UPDATE SET lead_id = excluded.lead_id, named_lead_id = excluded.named_lead_id,
                revision = excluded.revision, cycle = excluded.cycle, attempt = excluded.attempt, rep = excluded.rep,
                state = excluded.state, since = excluded.since
            WHERE h.revision <= excluded.revision""";
    private static final String ERASE = "DELETE FROM holding WHERE lead_id = ANY($1::uuid[])";

    /** The leads with their assignments, in the order given. */
    Uni<List<LeadRecord>> of(SqlClient client, List<LeadRecord> leads) {
        List<LeadId> ids = leads.stream().map(LeadRecord::leadId).toList();
        return client.preparedQuery(FIND).execute(Columns.ids(ids)).map(rows -> {
            Map<LeadId, List<Holding>> found = new HashMap<>();
            rows.forEach(row -> found.computeIfAbsent(new LeadId(row.getUUID("lead_id")), id -> new ArrayList<>())
                    .add(holding(row)));
            return leads.stream()
                    .map(lead -> with(lead, found.getOrDefault(lead.leadId(), List.of())))
                    .toList();
        });
    }

    /** Writes the assignments of the leads; an absorbed lead's have become its survivor's. */
    Uni<Void> save(SqlConnection connection, Collection<LeadRecord> leads) {
        List<Held> held = leads.stream()
                .flatMap(lead -> lead.holdings().all().stream().map(holding -> new Held(lead.leadId(), holding)))
                .toList();
        return held.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(SAVE)
                        .execute(Columns.of(held)
                                .text(row -> row.holding().assignmentId())
                                .lead(Held::lead)
                                .lead(row -> row.holding().named())
                                .integer(row -> row.holding().revision())
                                .integer(row -> row.holding().cycle())
                                .integer(row -> row.holding().attempt())
                                .text(row -> row.holding().rep())
                                .name(row -> row.holding().state())
                                .time(row -> row.holding().since())
                                .tuple())
                        .replaceWithVoid();
    }

    Uni<Void> erase(SqlConnection connection, Collection<LeadId> leads) {
        return connection.preparedQuery(ERASE).execute(Columns.ids(leads)).replaceWithVoid();
    }

    private static LeadRecord with(LeadRecord lead, List<Holding> holdings) {
        return new LeadRecord(
                lead.state(), lead.survivor(), lead.survivorCycle(), new Holdings(holdings), lead.erased());
    }

    private static Holding holding(Row row) {
        return new Holding(
                row.getString("assignment_id"),
                new LeadId(row.getUUID("named_lead_id")),
                row.getInteger("revision"),
                row.getInteger("cycle"),
                row.getInteger("attempt"),
                row.getString("rep"),
                Holding.State.valueOf(row.getString("state")),
                LeadRow.instant(row, "since"));
    }

    private record Held(LeadId lead, Holding holding) {}
}
