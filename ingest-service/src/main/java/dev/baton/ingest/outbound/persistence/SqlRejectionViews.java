package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.quarantine.Position;
import dev.baton.ingest.application.quarantine.RejectionFilter;
import dev.baton.ingest.application.quarantine.RejectionLine;
import dev.baton.ingest.application.quarantine.RejectionSummary;
import dev.baton.ingest.application.quarantine.RejectionSummary.Group;
import dev.baton.ingest.application.quarantine.RejectionViews;
import dev.baton.ingest.domain.quarantine.Rejection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The quarantine read without locks. */
@ApplicationScoped
class SqlRejectionViews implements RejectionViews {

    private static final int MOST_GROUPS = 200;

    private static final String PAGE = "SELECT " + RejectionSql.LINE + """
            , (SELECT s.name FROM source s WHERE s.id::text = r.source_id) AS source
            FROM rejection r WHERE """ + " " + RejectionSql.MATCHES + """
            AND ($8::timestamptz IS NULL OR (r.received_at, r.id) < ($8, $9))
            ORDER BY r.received_at DESC, r.id DESC LIMIT $10""";

    private static final String GROUPS = """
            SELECT r.code, r.event_name, count(*) AS items, min(r.received_at) AS first, max(r.received_at) AS last,
                   sum(count(*)) OVER () AS total
            FROM rejection r WHERE """ + " " + RejectionSql.MATCHES + """
            GROUP BY r.code, r.event_name ORDER BY items DESC, r.code, r.event_name LIMIT $8""";

    private static final String FIND = "SELECT " + RejectionSql.WHOLE + " FROM rejection r WHERE r.id = $1";

    private final Pool pool;
    private final RejectionRows rows;

    SqlRejectionViews(Pool pool, RejectionRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    @Override
    public Uni<List<RejectionLine>> page(RejectionFilter filter, Position after, int limit) {
        Tuple query = RejectionSql.parameters(filter)
                .addOffsetDateTime(after == null ? null : RejectionSql.utc(after.receivedAt()))
                .addUUID(after == null ? null : after.id())
                .addInteger(limit);
        return pool.preparedQuery(PAGE)
                .execute(query)
                .map(found -> stream(found).map(RejectionRows::line).toList());
    }

    @Override
    public Uni<RejectionSummary> summary(RejectionFilter filter) {
        return pool.preparedQuery(GROUPS)
                .execute(RejectionSql.parameters(filter).addInteger(MOST_GROUPS))
                .map(SqlRejectionViews::summary);
    }

    @Override
    public Uni<Optional<Rejection>> find(UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(found -> stream(found).findFirst().map(rows::whole));
    }

    private static RejectionSummary summary(RowSet<Row> found) {
        long total = stream(found)
                .findFirst()
                .map(row -> row.getBigDecimal("total").longValueExact())
                .orElse(0L);
        List<Group> groups = stream(found)
                .map(row -> new Group(
                        row.getString("code"),
                        row.getString("event_name"),
                        row.getLong("items"),
                        RejectionRows.instant(row, "first"),
                        RejectionRows.instant(row, "last")))
                .toList();
        return new RejectionSummary(total, groups);
    }

    private static Stream<Row> stream(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false);
    }
}
