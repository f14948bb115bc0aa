package dev.baton.lifecycle.outbound.persistence;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.application.Archive;
import dev.baton.lifecycle.application.LeadRecord;
import dev.baton.lifecycle.application.PastMove;
import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads outside of any transaction. */
@ApplicationScoped
class SqlArchive implements Archive {

    private static final String FIND = "SELECT " + LeadRow.COLUMNS
            + " FROM lead WHERE id = $1 OR id = (SELECT survivor_id FROM lead WHERE id = $1)";

    private static final String HISTORY = """
            SELECT lead_id, version, from_stage, to_stage, cause, causing_event_id, actor, reason_code, note, cycle,
                   model, model_version, absorbed_lead_id, at
            FROM transition
            WHERE lead_id = $1 OR lead_id IN (SELECT id FROM lead WHERE survivor_id = $1)
            ORDER BY at DESC, version DESC
            LIMIT $2""";

    private static final String COUNTS = """
            SELECT stage, furthest_stage, count(*) FILTER (WHERE erased_at IS NULL) AS leads, count(*) AS came
            FROM lead
            WHERE stage IS NOT NULL AND survivor_id IS NULL
            GROUP BY stage, furthest_stage""";

    private final Pool pool;
    private final HoldingRepository holdings;

    SqlArchive(Pool pool, HoldingRepository holdings) {
        this.pool = pool;
        this.holdings = holdings;
    }

    @Override
    public Uni<List<LeadRecord>> find(LeadId leadId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(leadId.value()))
                .map(rows -> list(rows, LeadRow::read))
                .chain(leads -> holdings.of(pool, leads));
    }

    @Override
    public Uni<List<PastMove>> history(LeadId leadId, int limit) {
        return pool.preparedQuery(HISTORY)
                .execute(Tuple.of(leadId.value(), limit))
                .map(rows -> list(rows, SqlArchive::move));
    }

    @Override
    public Uni<Counts> counts() {
        return pool.query(COUNTS).execute().map(rows -> {
            Map<Stage, Long> standing = new EnumMap<>(Stage.class);
            Map<Stage, Long> furthest = new EnumMap<>(Stage.class);
            rows.forEach(row -> {
                long leads = row.getLong("leads");
                standing.merge(LeadRow.stage(row, "stage"), leads, Long::sum);
                furthest.merge(LeadRow.stage(row, "furthest_stage"), row.getLong("came"), Long::sum);
            });
            return new Counts(standing, furthest);
        });
    }

    private static PastMove move(Row row) {
        return new PastMove(
                row.getUUID("lead_id").toString(),
                row.getLong("version"),
                LeadRow.stage(row, "from_stage"),
                LeadRow.stage(row, "to_stage"),
                row.getString("cause"),
                row.getString("causing_event_id"),
                row.getString("actor"),
                row.getString("reason_code"),
                row.getString("note"),
                row.getInteger("cycle"),
                row.getString("model"),
                row.getInteger("model_version"),
                text(row.getUUID("absorbed_lead_id")),
                LeadRow.instant(row, "at"));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
        return StreamSupport.stream(rows.spliterator(), false).map(reader).toList();
    }
}
