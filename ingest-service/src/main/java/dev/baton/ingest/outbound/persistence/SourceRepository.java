package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.SourceStore;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sources with their keys. Every change stands in the audit trail, in one transaction with it. */
@ApplicationScoped
class SourceRepository implements SourceStore {

    private static final String ALL = SourceRows.KEYED + """
            FROM source s LEFT JOIN source_key k ON k.source_id = s.id
            ORDER BY s.name, s.created_at, s.id, k.created_at DESC, k.id DESC""";

    private static final String IN_FORCE = SourceRows.KEYED + """
            FROM source s LEFT JOIN source_key k
              ON k.source_id = s.id AND k.revoked_at IS NULL AND (k.valid_until IS NULL OR k.valid_until > now())
            WHERE s.revoked_at IS NULL
            ORDER BY s.id, k.created_at DESC, k.id DESC""";

    private static final String ADD = """
            INSERT INTO source (id, name, kind, allowed_origins, events_per_second, burst, default_consent, tracking_plan,
                                created_by, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (name) WHERE revoked_at IS NULL DO NOTHING""";

    private static final String ADD_KEY = """
            INSERT INTO source_key (id, source_id, key_hash, key_hint, created_by, created_at)
            VALUES ($1, $2, $3, $4, $5, $6)""";

    private static final String KEY_IS_KNOWN = "SELECT 1 FROM source_key WHERE key_hash = $1";

    private static final String REVOKE = """
            UPDATE source SET revoked_at = $2, version = version + 1 WHERE id = $1 AND revoked_at IS NULL""";

    private final Pool pool;
    private final UnitOfWork unitOfWork;

    SourceRepository(Pool pool, UnitOfWork unitOfWork) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<List<KeyedSource>> all() {
        return pool.query(ALL).execute().map(SourceRows::read);
    }

    @Override
    public Uni<List<KeyedSource>> inForce() {
        return pool.query(IN_FORCE).execute().map(SourceRows::read);
    }

    @Override
    public Uni<Boolean> add(Source source, SourceKey key) {
        return unitOfWork.run(connection -> add(connection, source, key));
    }

    @Override
    public Uni<Void> ensure(Source source, SourceKey key) {
        return unitOfWork.run(connection -> connection
                .preparedQuery(KEY_IS_KNOWN)
                .execute(Tuple.of(key.hash()))
                .chain(rows -> rows.size() > 0
                        ? Uni.createFrom().voidItem()
                        : add(connection, source, key).replaceWithVoid()));
    }

    @Override
    public Uni<Boolean> revoke(UUID id, String by, Instant at) {
        return unitOfWork.run(connection -> connection
                .preparedQuery(REVOKE)
                .execute(Tuple.of(id, SourceRows.utc(at)))
                .map(rows -> rows.rowCount() > 0)
                .call(revoked -> revoked
                        ? SourceChanges.write(connection, id, "REVOKED", null, by, at)
                        : Uni.createFrom().voidItem()));
    }

    private static Uni<Boolean> add(SqlConnection connection, Source source, SourceKey key) {
        return connection
                .preparedQuery(ADD)
                .execute(SourceRows.tuple(source))
                .map(rows -> rows.rowCount() > 0)
                .call(added -> added
                        ? connection
                                .preparedQuery(ADD_KEY)
                                .execute(SourceRows.tuple(source.id(), key))
                                .chain(() -> SourceChanges.write(
                                        connection,
                                        source.id(),
                                        "MADE",
                                        source.kind().name(),
                                        source.createdBy(),
                                        source.createdAt()))
                        : Uni.createFrom().voidItem());
    }
}
