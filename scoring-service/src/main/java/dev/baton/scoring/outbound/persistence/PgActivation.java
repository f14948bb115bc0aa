package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.activation.Backfills;
import dev.baton.scoring.application.activation.LiveLoad;
import dev.baton.scoring.application.activation.Projections;
import dev.baton.scoring.application.activation.ReleaseQueue;
import dev.baton.scoring.application.activation.WatchActivation;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What coming to another version keeps in PostgreSQL. */
@ApplicationScoped
class PgActivation implements ReleaseQueue, Projections, LiveLoad, Backfills, WatchActivation.Counts {

    private static final String ADD = """
            INSERT INTO release_queue (lead_id, key, hand_raise, total)
            SELECT id, $1, hand_raise, total FROM unnest($2::uuid[], $3::boolean[], $4::integer[])
                AS t(id, hand_raise, total)
            ON CONFLICT (lead_id) DO UPDATE
            SET key = excluded.key, hand_raise = excluded.hand_raise, total = excluded.total
            WHERE release_queue.key <> excluded.key""";

    private static final String NEXT = """
            SELECT lead_id FROM release_queue WHERE key = $1
            ORDER BY hand_raise DESC, total DESC, lead_id LIMIT $2""";

    private static final String SHOWN = """
            INSERT INTO activation_projection (token, key, version, revision, created_by, created_at)
            VALUES ($1, $2, $3, $4, $5, $6)""";

    private static final String VALID = """
            SELECT EXISTS (SELECT 1 FROM activation_projection
                WHERE token = $1 AND key = $2 AND version = $3 AND revision = $4 AND created_at >= $5)""";

    private static final String COMPLETE = """
            SELECT v.key FROM model_version v JOIN LATERAL (
                SELECT state, created_at FROM job WHERE kind = 'RESCORE' AND subject = v.key
                ORDER BY created_at DESC, id DESC LIMIT 1) AS newest ON true
            WHERE v.state = 'ACTIVE' AND newest.state = 'DONE' AND newest.created_at >= v.activated_at""";

    private static final String SINCE = """
            SELECT count(*), count(*) FILTER (WHERE model = $1 AND model_version = $2),
                count(*) FILTER (WHERE model = $1 AND model_version = $2 AND qualified AND qualified_since >= $3)
            FROM lead WHERE merged_into IS NULL""";

    @Override
    public Uni<WatchActivation.Since> since(SqlClient client, String key, int version, Instant at) {
        return client.preparedQuery(SINCE)
                .execute(Tuple.of(key, version, Columns.utc(at)))
                .map(rows -> rows.iterator().next())
                .map(row -> new WatchActivation.Since(row.getLong(0), row.getLong(1), row.getLong(2)));
    }

    @Override
    public Uni<Void> add(SqlConnection connection, String key, List<Waiting> leads) {
        if (leads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addString(key)
                .addArrayOfUUID(leads.stream().map(Waiting::lead).toArray(UUID[]::new))
                .addArrayOfBoolean(leads.stream().map(Waiting::handRaise).toArray(Boolean[]::new))
                .addArrayOfInteger(leads.stream().map(one -> (int) one.total()).toArray(Integer[]::new));
        return connection.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> next(SqlConnection connection, String key, int most) {
        return connection.preparedQuery(NEXT).execute(Tuple.of(key, most)).map(rows -> {
            List<UUID> next = new ArrayList<>(rows.size());
            rows.forEach(row -> next.add(row.getUUID(0)));
            return next;
        });
    }

    @Override
    public Uni<Void> remove(SqlConnection connection, String key, List<UUID> leads) {
        return connection
                .preparedQuery("DELETE FROM release_queue WHERE key = $1 AND lead_id = ANY($2)")
                .execute(Tuple.of(key, leads.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> size(SqlClient client, String key) {
        return client.preparedQuery("SELECT count(*) FROM release_queue WHERE key = $1")
                .execute(Tuple.of(key))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Integer> clear(SqlConnection connection, String key) {
        return connection
                .preparedQuery("DELETE FROM release_queue WHERE key = $1")
                .execute(Tuple.of(key))
                .map(rows -> rows.rowCount());
    }

    @Override
    public Uni<Void> shown(SqlClient client, UUID token, ModelVersion version, String by, Instant at, Instant forget) {
        Tuple row = Tuple.tuple()
                .addUUID(token)
                .addString(version.key())
                .addInteger(version.version())
                .addInteger(version.revision())
                .addString(by)
                .addOffsetDateTime(Columns.utc(at));
        return client.preparedQuery("DELETE FROM activation_projection WHERE created_at < $1")
                .execute(Tuple.of(Columns.utc(forget)))
                .chain(() -> client.preparedQuery(SHOWN).execute(row))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> valid(SqlConnection connection, UUID token, ModelVersion version, Instant since) {
        Tuple wanted = Tuple.of(token, version.key(), version.version(), version.revision(), Columns.utc(since));
        return connection.preparedQuery(VALID).execute(wanted).map(rows -> rows.iterator()
                .next()
                .getBoolean(0));
    }

    @Override
    public Uni<Set<String>> complete(SqlClient client) {
        return client.query(COMPLETE).execute().map(rows -> {
            Set<String> keys = new HashSet<>();
            rows.forEach(row -> keys.add(row.getString(0)));
            return keys;
        });
    }

    @Override
    public Uni<Integer> waiting(SqlClient client) {
        return client.query("SELECT count(*)::integer FROM (SELECT 1 FROM outbox LIMIT 2000) AS o")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
