package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.ExportLead;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;

/**
 * Reads a person's rows out of every table that holds something of a lead, also under the ids that were absorbed, page by
 * page where there may be many.
 */
@ApplicationScoped
class PgExportLead implements ExportLead {

    private static final int PAGE = 500;
    private static final String EVENTS = "lead_event";

    private static final String OWN =
            "SELECT row_to_json(l)::text FROM lead l WHERE id = ANY($1)" + " ORDER BY l.merged_into IS NOT NULL, l.id";

    private static final String OF_LEADS = "SELECT row_to_json(t)::text FROM %s t WHERE lead_id = ANY($1)%s";

    /** Where a lead may be meant by another column too; what is erased for it is exported for it. */
    private static final Map<String, String> ALSO = Map.of(
            "duplicate_dismissal",
            " OR other_id = ANY($1)",
            "identity_change",
            " OR other_id = ANY($1) OR taken_values &&"
                    + " ARRAY(SELECT value FROM lead_identifier WHERE lead_id = ANY($1))");

    private static final String LINKS = """
            SELECT row_to_json(l)::text FROM lead_identifier i
            JOIN identity_link l ON l.kind = i.kind AND l.value = i.value WHERE i.lead_id = ANY($1) LIMIT 10000""";

    private static final String OVERRIDES = """
            SELECT row_to_json(o)::text FROM lead_identifier i
            JOIN identity_override o ON o.kind = i.kind AND o.value = i.value WHERE i.lead_id = ANY($1) LIMIT 10000""";

    private static final String EVENT_PAGE = "SELECT row_to_json(e)::text, happened_at, id FROM lead_event e"
            + " WHERE lead_id = $1 AND (happened_at, id) > ($2, $3::uuid) ORDER BY happened_at, id LIMIT " + PAGE;

    private record Asked(UUID[] ids, Thousandths marked) {}

    private record Position(OffsetDateTime at, UUID id) {}

    private final Pool pool;
    private final ErasureTables tables;

    PgExportLead(Pool pool, ErasureTables tables) {
        this.pool = pool;
        this.tables = tables;
    }

    @Override
    public Multi<Row> rows(UUID lead) {
        return pool.preparedQuery(PgErasureStore.IDS)
                .execute(Tuple.of(lead))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toArray(UUID[]::new))
                .chain(ids -> Thousandths.read(pool).map(marked -> new Asked(ids, marked)))
                .onItem()
                .transformToMulti(asked -> rows(lead, asked.ids())
                        .map(row -> new Row(row.record(), asked.marked().inPoints(row.record(), row.data()))));
    }

    private Multi<Row> rows(UUID lead, UUID[] ids) {
        Multi<Row> others = tables.ofLeads(pool).onItem().transformToMulti(names -> Multi.createFrom()
                .iterable(names)
                .filter(table -> !table.equals(EVENTS))
                .onItem()
                .transformToMultiAndConcatenate(
                        table -> all(table, OF_LEADS.formatted(table, ALSO.getOrDefault(table, "")), ids)));
        return Multi.createBy()
                .concatenating()
                .streams(
                        all("lead", OWN, ids),
                        others,
                        all("identity_link", LINKS, ids),
                        all("identity_override", OVERRIDES, ids),
                        events(lead));
    }

    private Multi<Row> all(String record, String sql, UUID[] ids) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of((Object) ids))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(read(record, rows)));
    }

    private Multi<Row> events(UUID lead) {
        AtomicReference<Position> after = new AtomicReference<>(
                new Position(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(0, 0)));
        return Multi.createBy()
                .repeating()
                .uni(() -> page(lead, after))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page));
    }

    private Uni<List<Row>> page(UUID lead, AtomicReference<Position> after) {
        Position from = after.get();
        return pool.preparedQuery(EVENT_PAGE)
                .execute(Tuple.of(lead, from.at(), from.id()))
                .map(rows -> {
                    rows.forEach(row -> after.set(new Position(row.getOffsetDateTime(1), row.getUUID(2))));
                    return read(EVENTS, rows);
                });
    }

    private static List<Row> read(String record, RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Row(record, row.getString(0)))
                .toList();
    }
}
