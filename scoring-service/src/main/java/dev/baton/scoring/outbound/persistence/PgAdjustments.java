package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.AdjustmentStore;
import dev.baton.scoring.domain.adjustment.Adjustment;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.qualification.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Adjustments in PostgreSQL. */
@ApplicationScoped
class PgAdjustments implements AdjustmentStore {

    private static final String ADD = """
            INSERT INTO adjustment (id, lead_id, kind, points, reason, author, created_at, expires_at, by_kind, by_value)
            SELECT made.*, whose.kind, whose.value
            FROM (VALUES ($1::uuid, $2::uuid, $3::text, $4::integer, $5::text, $6::text, $7::timestamptz, $8::timestamptz))
                AS made LEFT JOIN %s AS whose ON true""".formatted(Attribution.of("$2::uuid"));

    private static final String REVOKE =
            "UPDATE adjustment SET revoked_at = $3, revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL";

    private static final String ONE = "SELECT id, kind, points, reason, author, created_at, expires_at, revoked_at,"
            + " revoked_by FROM adjustment WHERE id = $1";

    private static final String OF = """
            WITH RECURSIVE whole AS (
                SELECT $1::uuid AS id UNION SELECT l.id FROM lead l JOIN whole w ON l.merged_into = w.id)
            SELECT a.id, a.kind, a.points, a.reason, a.author, a.created_at, a.expires_at, a.revoked_at, a.revoked_by
            FROM adjustment a JOIN whole w ON a.lead_id = w.id ORDER BY a.created_at DESC, a.id DESC""";

    private static final String OF_MANY = """
            WITH RECURSIVE self AS (
                SELECT id AS lead, id AS part FROM unnest($1::uuid[]) AS t(id)
                UNION SELECT s.lead, l.id FROM lead l JOIN self s ON l.merged_into = s.part)
            SELECT s.lead, a.id, a.kind, a.points, a.reason, a.author, a.created_at, a.expires_at, a.revoked_at,
                a.revoked_by
            FROM self s JOIN adjustment a ON a.lead_id = s.part""";

    private static final String STANDING =
            "SELECT qualified, crossings, resting_since, excluded, qualified_since, below_since FROM lead WHERE id = $1";

    @Override
    public Uni<Void> add(SqlConnection connection, UUID lead, Adjustment made) {
        Tuple row = Tuple.tuple()
                .addUUID(made.id())
                .addUUID(lead)
                .addString(made.kind().name())
                .addInteger((int) made.points())
                .addString(made.reason())
                .addString(made.author())
                .addOffsetDateTime(Columns.utc(made.at()))
                .addOffsetDateTime(Columns.utc(made.expiresAt()));
        return connection.preparedQuery(ADD).execute(row).replaceWithVoid();
    }

    @Override
    public Uni<Void> revoke(SqlConnection connection, UUID adjustment, String by, Instant at) {
        return connection
                .preparedQuery(REVOKE)
                .execute(Tuple.of(adjustment, by, Columns.utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Kept>> one(SqlClient client, UUID adjustment) {
        return client.preparedQuery(ONE).execute(Tuple.of(adjustment)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(PgAdjustments::kept)
                .findFirst());
    }

    @Override
    public Uni<List<Kept>> of(SqlClient client, UUID lead) {
        return client.preparedQuery(OF).execute(Tuple.of(lead)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(PgAdjustments::kept)
                .toList());
    }

    @Override
    public Uni<Map<UUID, Adjustments>> all(SqlClient client, Collection<UUID> leads) {
        if (leads.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple asked = Tuple.tuple().addArrayOfUUID(leads.toArray(UUID[]::new));
        return client.preparedQuery(OF_MANY).execute(asked).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.groupingBy(
                        row -> row.getUUID("lead"),
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> kept(row).adjustment(), Collectors.toList()),
                                Adjustments::new))));
    }

    @Override
    public Uni<Standing> standing(SqlClient client, UUID lead) {
        return client.preparedQuery(STANDING)
                .execute(Tuple.of(lead))
                .map(rows -> rows.rowCount() == 0
                        ? Standing.NEW
                        : LeadRows.standing(rows.iterator().next()));
    }

    private static Kept kept(Row row) {
        return new Kept(
                new Adjustment(
                        row.getUUID("id"),
                        Adjustment.Kind.valueOf(row.getString("kind")),
                        row.getInteger("points"),
                        row.getString("reason"),
                        row.getString("author"),
                        Columns.instant(row.getOffsetDateTime("created_at")),
                        Columns.instant(row.getOffsetDateTime("expires_at")),
                        Columns.instant(row.getOffsetDateTime("revoked_at"))),
                row.getString("revoked_by"));
    }
}
