package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.SourceUsage;
import dev.baton.ingest.application.UsageStore;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Usage by source and minute; some set-based statements a flush, in the order of the ids so that replicas only wait. */
@ApplicationScoped
class UsageRepository implements UsageStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String ADD = """
            INSERT INTO source_usage AS u (source_id, minute, accepted, rejected)
            SELECT source_id, $1, accepted, rejected
            FROM unnest($2::uuid[], $3::bigint[], $4::bigint[]) AS line (source_id, accepted, rejected) ORDER BY source_id
            ON CONFLICT (source_id, minute) DO UPDATE
            SET accepted = u.accepted + excluded.accepted, rejected = u.rejected + excluded.rejected""";

    private static final String SEEN = """
            UPDATE source SET last_seen_at = greatest(last_seen_at, $1)
            WHERE id IN (SELECT id FROM source WHERE id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE)""";

    private static final String USED = """
            UPDATE source_key k SET last_used_at = greatest(last_used_at, line.at)
            FROM unnest($1::uuid[], $2::timestamptz[]) AS line (id, at)
            WHERE k.id = line.id""";

    private static final String FORGET = "DELETE FROM source_usage WHERE minute < $1";

    private static final String SINCE = """
            SELECT s.id, s.last_seen_at, u.minute, u.accepted, u.rejected
            FROM source s LEFT JOIN source_usage u ON u.source_id = s.id AND u.minute >= $2
            WHERE s.id = ANY ($1::uuid[]) ORDER BY u.minute""";

    private static final String KEYS_USED =
            "SELECT id, last_used_at FROM source_key WHERE source_id = $1 AND last_used_at IS NOT NULL";

    private final Pool pool;
    private final UnitOfWork unitOfWork;

    UsageRepository(Pool pool, UnitOfWork unitOfWork) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> add(List<Line> lines, Map<UUID, Instant> keysUsed, Instant at) {
        return unitOfWork.run(connection -> addLines(connection, lines, at)
                .chain(() -> addKeys(connection, keysUsed))
                .chain(() -> connection
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(SourceRows.utc(at.minus(KEPT))))
                        .replaceWithVoid()));
    }

    @Override
    public Uni<Map<UUID, SourceUsage>> since(Collection<UUID> sourceIds, Instant from) {
        return pool.preparedQuery(SINCE)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(sourceIds.toArray(UUID[]::new))
                        .addOffsetDateTime(SourceRows.utc(from.truncatedTo(ChronoUnit.MINUTES))))
                .map(UsageRepository::usages);
    }

    @Override
    public Uni<Map<UUID, Instant>> keysUsed(UUID sourceId) {
        return pool.preparedQuery(KEYS_USED).execute(Tuple.of(sourceId)).map(rows -> {
            Map<UUID, Instant> used = new HashMap<>();
            rows.forEach(row -> used.put(
                    row.getUUID("id"), row.getOffsetDateTime("last_used_at").toInstant()));
            return used;
        });
    }

    private static Uni<Void> addLines(SqlConnection connection, List<Line> lines, Instant at) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = lines.stream().map(Line::sourceId).toArray(UUID[]::new);
        Tuple columns = Tuple.tuple()
                .addOffsetDateTime(SourceRows.utc(at.truncatedTo(ChronoUnit.MINUTES)))
                .addArrayOfUUID(ids)
                .addArrayOfLong(lines.stream().map(Line::accepted).toArray(Long[]::new))
                .addArrayOfLong(lines.stream().map(Line::rejected).toArray(Long[]::new));
        return connection
                .preparedQuery(ADD)
                .execute(columns)
                .chain(() -> connection
                        .preparedQuery(SEEN)
                        .execute(Tuple.tuple()
                                .addOffsetDateTime(SourceRows.utc(at))
                                .addArrayOfUUID(ids)))
                .replaceWithVoid();
    }

    private static Uni<Void> addKeys(SqlConnection connection, Map<UUID, Instant> keysUsed) {
        if (keysUsed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, Instant> sorted = new TreeMap<>(keysUsed);
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(sorted.keySet().toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                        sorted.values().stream().map(SourceRows::utc).toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(USED).execute(columns).replaceWithVoid();
    }

    private static Map<UUID, SourceUsage> usages(RowSet<Row> rows) {
        Map<UUID, OffsetDateTime> seen = new HashMap<>();
        Map<UUID, List<SourceUsage.Minute>> minutes = new HashMap<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            seen.put(id, row.getOffsetDateTime("last_seen_at"));
            List<SourceUsage.Minute> own = minutes.computeIfAbsent(id, unseen -> new ArrayList<>());
            if (row.getOffsetDateTime("minute") != null) {
                own.add(new SourceUsage.Minute(
                        row.getOffsetDateTime("minute").toInstant(), row.getLong("accepted"), row.getLong("rejected")));
            }
        }
        Map<UUID, SourceUsage> usages = new HashMap<>();
        minutes.forEach((id, own) -> usages.put(
                id, SourceUsage.of(seen.get(id) == null ? null : seen.get(id).toInstant(), own)));
        return usages;
    }
}
