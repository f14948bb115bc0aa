package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.AuditEntry;
import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.SourceChange;
import dev.baton.ingest.application.SourceKeyStore;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keys of sources; who changes one holds the lock of its source. */
@ApplicationScoped
class SourceKeyRepository implements SourceKeyStore {

    private static final String INSERT = """
            INSERT INTO source_key (id, source_id, key_hash, key_hint, created_by, created_at)
            VALUES ($1, $2, $3, $4, $5, $6)""";

    private static final String OTHERS_END = """
            UPDATE source_key SET valid_until = $2
            WHERE source_id = $1 AND revoked_at IS NULL AND (valid_until IS NULL OR valid_until > $2)""";

    private static final String REVOKE = """
            UPDATE source_key SET revoked_at = $3
            WHERE source_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING key_hint""";

    private final UnitOfWork unitOfWork;

    SourceKeyRepository(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<SourceChange> add(UUID sourceId, SourceKey key, Instant othersEnd, int most) {
        return unitOfWork.run(connection -> SourceQueries.locked(connection, sourceId)
                .chain(found -> refusal(found, key.createdAt(), othersEnd, most)
                        .map(SourceRepository::refused)
                        .orElseGet(() -> add(connection, sourceId, key, othersEnd))));
    }

    @Override
    public Uni<SourceChange> revoke(UUID sourceId, UUID keyId, String by, Instant at) {
        return unitOfWork.run(connection -> SourceQueries.locked(connection, sourceId)
                .chain(() -> connection.preparedQuery(REVOKE).execute(Tuple.of(sourceId, keyId, SourceRows.utc(at))))
                .chain(rows -> {
                    if (rows.rowCount() == 0) {
                        return SourceRepository.refused(new SourceChange.NotFound());
                    }
                    String hint = "…" + rows.iterator().next().getString("key_hint");
                    return SourceChanges.write(connection, sourceId, new AuditEntry(at, by, "KEY_REVOKED", hint))
                            .chain(() -> SourceRepository.done(connection, sourceId));
                }));
    }

    private static Optional<SourceChange> refusal(
            Optional<KeyedSource> found, Instant now, Instant othersEnd, int most) {
        if (found.isEmpty() || !found.get().source().inForce()) {
            return Optional.of(new SourceChange.NotFound());
        }
        if (!found.get().source().kind().hasWriteKey()) {
            return Optional.of(new SourceChange.HasNoKeys());
        }
        // keys that end with this very change do not count
        long staying = !othersEnd.isAfter(now)
                ? 0
                : found.get().keys().stream().filter(key -> key.validAt(now)).count();
        return staying >= most ? Optional.of(new SourceChange.TooManyKeys(most)) : Optional.empty();
    }

    private static Uni<SourceChange> add(SqlConnection connection, UUID sourceId, SourceKey key, Instant othersEnd) {
        AuditEntry audit = new AuditEntry(
                key.createdAt(), key.createdBy(), "KEY_MADE", "…%s, others end %s".formatted(key.hint(), othersEnd));
        return connection
                .preparedQuery(OTHERS_END)
                .execute(Tuple.of(sourceId, SourceRows.utc(othersEnd)))
                .chain(() -> insert(connection, sourceId, key))
                .chain(() -> SourceChanges.write(connection, sourceId, audit))
                .chain(() -> SourceRepository.done(connection, sourceId));
    }

    static Uni<Void> insert(SqlConnection connection, UUID sourceId, SourceKey key) {
        return connection
                .preparedQuery(INSERT)
                .execute(SourceRows.tuple(sourceId, key))
                .replaceWithVoid();
    }
}
