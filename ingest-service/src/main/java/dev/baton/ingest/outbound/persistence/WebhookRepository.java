package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.AuditEntry;
import dev.baton.ingest.application.SourceChange;
import dev.baton.ingest.application.StoredWebhook;
import dev.baton.ingest.application.WebhookStore;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Webhooks with their sealed secrets. */
@ApplicationScoped
class WebhookRepository implements WebhookStore {

    private static final String FIND =
            "SELECT source_id, document, sealed_secret FROM source_webhook WHERE source_id = $1";

    private static final String ALL = """
            SELECT w.source_id, w.document, w.sealed_secret
            FROM source_webhook w JOIN source s ON s.id = w.source_id WHERE s.revoked_at IS NULL""";

    private static final String PUT = """
            INSERT INTO source_webhook (source_id, document, sealed_secret)
            VALUES ($1, $2, coalesce($3, (SELECT sealed_secret FROM source_webhook WHERE source_id = $1)))
            ON CONFLICT (source_id) DO UPDATE
            SET document = excluded.document, sealed_secret = excluded.sealed_secret""";

    private final Pool pool;
    private final UnitOfWork unitOfWork;

    WebhookRepository(Pool pool, UnitOfWork unitOfWork) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
    }

    /** Those of the sources in force. */
    static Uni<Map<UUID, StoredWebhook>> all(SqlClient client) {
        return client.query(ALL).execute().map(rows -> {
            Map<UUID, StoredWebhook> webhooks = new HashMap<>();
            rows.forEach(row -> webhooks.put(row.getUUID("source_id"), read(row)));
            return webhooks;
        });
    }

    @Override
    public Uni<Optional<StoredWebhook>> find(UUID sourceId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(sourceId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next())));
    }

    @Override
    public Uni<SourceChange> put(StoredWebhook webhook, String by, Instant at) {
        return unitOfWork.run(connection -> SourceQueries.locked(connection, webhook.sourceId())
                .chain(found -> {
                    if (found.isEmpty() || found.get().source().kind() != SourceKind.WEBHOOK) {
                        return SourceRepository.refused(
                                found.isEmpty() ? new SourceChange.NotFound() : new SourceChange.IsNoWebhook());
                    }
                    return put(connection, webhook, new AuditEntry(at, by, "WEBHOOK_SET", detail(webhook)));
                }));
    }

    private static Uni<SourceChange> put(SqlConnection connection, StoredWebhook webhook, AuditEntry audit) {
        return connection
                .preparedQuery(PUT)
                .execute(Tuple.of(webhook.sourceId(), webhook.document(), webhook.sealedSecret()))
                .chain(() -> SourceChanges.write(connection, webhook.sourceId(), audit))
                .chain(() -> SourceRepository.done(connection, webhook.sourceId()));
    }

    private static String detail(StoredWebhook webhook) {
        return webhook.sealedSecret() == null ? "mapping" : "mapping and secret";
    }

    private static StoredWebhook read(Row row) {
        return new StoredWebhook(row.getUUID("source_id"), row.getString("document"), row.getString("sealed_secret"));
    }
}
