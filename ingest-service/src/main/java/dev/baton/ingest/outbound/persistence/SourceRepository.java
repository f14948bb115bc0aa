package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.SourceStore;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.WriteKey;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Sources by Hibernate Reactive, but for what runs outside of a request: the refresh and the first source go straight
 * to the pool, which needs no session bound to a request's context.
 */
@ApplicationScoped
class SourceRepository implements SourceStore, PanacheRepositoryBase<SourceEntity, UUID> {

    private static final String IN_FORCE =
            "SELECT id, name, key_hash, key_hint, created_by, created_at FROM source WHERE revoked_at IS NULL";

    private static final String ENSURE = """
            INSERT INTO source (id, name, key_hash, key_hint, created_by, created_at)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING""";

    private final Pool pool;

    SourceRepository(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Source>> all() {
        return Panache.withSession(() -> list("ORDER BY name, createdAt"))
                .map(rows -> rows.stream().map(SourceEntity::toSource).toList());
    }

    @Override
    public Uni<Map<String, Source>> inForceByKeyHash() {
        return pool.query(IN_FORCE).execute().map(SourceRepository::byKeyHash);
    }

    @Override
    public Uni<Boolean> add(Source source, WriteKey key) {
        return Panache.withTransaction(() -> persistAndFlush(SourceEntity.of(source, key)))
                .replaceWith(true)
                .onFailure(SourceRepository::isNameTaken)
                .recoverWithItem(false);
    }

    @Override
    public Uni<Void> ensure(Source source, WriteKey key) {
        Tuple row = Tuple.tuple()
                .addUUID(source.id())
                .addString(source.name())
                .addString(key.hash())
                .addString(source.keyHint())
                .addString(source.createdBy())
                .addOffsetDateTime(source.createdAt().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(ENSURE).execute(row).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> revoke(UUID id, Instant at) {
        return Panache.withTransaction(() -> update("revokedAt = ?1 WHERE id = ?2 AND revokedAt IS NULL", at, id))
                .map(count -> count > 0);
    }

    private static Map<String, Source> byKeyHash(RowSet<Row> rows) {
        Map<String, Source> sources = new HashMap<>();
        for (Row row : rows) {
            Source source = new Source(
                    row.getUUID("id"),
                    row.getString("name"),
                    row.getString("key_hint"),
                    row.getString("created_by"),
                    row.getOffsetDateTime("created_at").toInstant(),
                    null);
            sources.put(row.getString("key_hash"), source);
        }
        return sources;
    }

    private static boolean isNameTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
