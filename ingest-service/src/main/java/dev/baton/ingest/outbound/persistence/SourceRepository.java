package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.AuditEntry;
import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.SourceChange;
import dev.baton.ingest.application.SourceFilter;
import dev.baton.ingest.application.SourceStore;
import dev.baton.ingest.application.SourcesInForce;
import dev.baton.ingest.application.StoredWebhook;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.kit.transaction.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Sources with their keys. Every change stands in the audit trail, in one transaction with it. */
@ApplicationScoped
class SourceRepository implements SourceStore, SourcesInForce {

    private static final int LONGEST_HISTORY = 100;
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String ADD = """
            INSERT INTO source (id, name, kind, allowed_origins, events_per_second, burst, default_consent, tracking_plan,
                                created_by, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (name) WHERE revoked_at IS NULL DO NOTHING""";

    private static final String KEY_IS_KNOWN = "SELECT 1 FROM source_key WHERE key_hash = $1";

    private static final String CHANGE = """
            UPDATE source SET name = $2, allowed_origins = $3, events_per_second = $4, burst = $5, default_consent = $6,
                   tracking_plan = $7, version = version + 1
            WHERE id = $1""";

    private static final String REVOKE =
            "UPDATE source SET revoked_at = $2, version = version + 1 WHERE id = $1 AND revoked_at IS NULL";

    private static final String RESTORE =
            "UPDATE source SET revoked_at = NULL, version = version + 1 WHERE id = $1 AND revoked_at IS NOT NULL";

    private final Pool pool;
    private final UnitOfWork unitOfWork;

    SourceRepository(Pool pool, UnitOfWork unitOfWork) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<List<KeyedSource>> page(SourceFilter filter, int limit, Position after) {
        return SourceQueries.page(pool, filter, limit, after);
    }

    @Override
    public Uni<List<KeyedSource>> inForce() {
        return SourceQueries.inForce(pool);
    }

    @Override
    public Uni<Map<UUID, StoredWebhook>> webhooks() {
        return WebhookRepository.all(pool);
    }

    @Override
    public Uni<Optional<KeyedSource>> find(UUID id) {
        return SourceQueries.one(pool, id);
    }

    @Override
    public Uni<List<AuditEntry>> history(UUID id) {
        return Panache.withSession(() -> SourceChangeEntity.<SourceChangeEntity>find(
                                "sourceId = ?1 ORDER BY changedAt DESC, id DESC", id)
                        .page(Page.ofSize(LONGEST_HISTORY))
                        .list())
                .map(rows -> rows.stream().map(SourceChangeEntity::toEntry).toList());
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
    public Uni<SourceChange> change(UUID id, Long ifVersion, UnaryOperator<Source> wish, String by, Instant at) {
        return unitOfWork
                .run(connection -> SourceQueries.locked(connection, id).chain(found -> {
                    if (found.isEmpty()) {
                        return refused(new SourceChange.NotFound());
                    }
                    Source now = found.get().source();
                    if (ifVersion != null && ifVersion != now.version()) {
                        return refused(new SourceChange.Outdated(now.version()));
                    }
                    return change(connection, now, wish.apply(now), by, at);
                }))
                .onFailure(SourceRepository::isNameTaken)
                .recoverWithItem(new SourceChange.NameTaken());
    }

    @Override
    public Uni<SourceChange> revoke(UUID id, String by, Instant at) {
        return unitOfWork.run(connection -> switched(
                connection, REVOKE, Tuple.of(id, SourceRows.utc(at)), id, new AuditEntry(at, by, "REVOKED", null)));
    }

    @Override
    public Uni<SourceChange> restore(UUID id, String by, Instant at) {
        return unitOfWork
                .run(connection ->
                        switched(connection, RESTORE, Tuple.of(id), id, new AuditEntry(at, by, "RESTORED", null)))
                .onFailure(SourceRepository::isNameTaken)
                .recoverWithItem(new SourceChange.NameTaken());
    }

    private static Uni<SourceChange> change(
            SqlConnection connection, Source now, Source wanted, String by, Instant at) {
        if (wanted.equals(now)) {
            return done(connection, now.id());
        }
        AuditEntry audit = new AuditEntry(at, by, "CHANGED", SourceChanges.difference(now, wanted));
        return connection
                .preparedQuery(CHANGE)
                .execute(SourceRows.settings(Tuple.of(now.id(), wanted.name()), wanted.settings()))
                .chain(() -> SourceChanges.write(connection, now.id(), audit))
                .chain(() -> done(connection, now.id()));
    }

    private static Uni<SourceChange> switched(
            SqlConnection connection, String sql, Tuple parameters, UUID id, AuditEntry audit) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .chain(rows -> rows.rowCount() == 0
                        ? refused(new SourceChange.NotFound())
                        : SourceChanges.write(connection, id, audit).chain(() -> done(connection, id)));
    }

    private static Uni<Boolean> add(SqlConnection connection, Source source, SourceKey key) {
        AuditEntry audit = new AuditEntry(
                source.createdAt(), source.createdBy(), "MADE", source.kind().name());
        return connection
                .preparedQuery(ADD)
                .execute(SourceRows.tuple(source))
                .map(rows -> rows.rowCount() > 0)
                .call(added -> added && key != null
                        ? SourceKeyRepository.insert(connection, source.id(), key)
                        : Uni.createFrom().voidItem())
                .call(added -> added
                        ? SourceChanges.write(connection, source.id(), audit)
                        : Uni.createFrom().voidItem());
    }

    static Uni<SourceChange> done(SqlConnection connection, UUID id) {
        return SourceQueries.one(connection, id).map(found -> new SourceChange.Done(found.orElseThrow()));
    }

    static Uni<SourceChange> refused(SourceChange why) {
        return Uni.createFrom().item(why);
    }

    private static boolean isNameTaken(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }
}
