package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.AuditEntry;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceSettings;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The audit trail of sources, in the transaction of what it tells of; the commit tells every replica to look again. */
final class SourceChanges {

    /** Channel on which the database tells that a source was changed. */
    static final String CHANNEL = "baton_source_changed";

    private static final int LONGEST_DETAIL = 500;

    private static final String WRITE = """
            INSERT INTO source_change (id, source_id, changed_at, changed_by, what, detail)
            VALUES ($1, $2, $3, $4, $5, $6)""";

    private static final String TELL = "SELECT pg_notify('" + CHANNEL + "', '')";

    private SourceChanges() {}

    /** Writes down who did what. */
    static Uni<Void> write(SqlConnection connection, UUID sourceId, AuditEntry entry) {
        String detail = entry.detail() == null || entry.detail().length() <= LONGEST_DETAIL
                ? entry.detail()
                : entry.detail().substring(0, LONGEST_DETAIL);
        Tuple row = Tuple.tuple()
                .addUUID(MessageIds.next())
                .addUUID(sourceId)
                .addOffsetDateTime(SourceRows.utc(entry.at()))
                .addString(entry.by())
                .addString(entry.what())
                .addString(detail);
        return connection
                .preparedQuery(WRITE)
                .execute(row)
                .chain(() -> connection.query(TELL).execute())
                .replaceWithVoid();
    }

    /** Names of what differs. */
    static String difference(Source before, Source after) {
        SourceSettings old = before.settings();
        SourceSettings wanted = after.settings();
        List<String> changed = new ArrayList<>();
        note(changed, "name", before.name(), after.name());
        note(changed, "allowedOrigins", old.allowedOrigins(), wanted.allowedOrigins());
        note(changed, "rateLimit", old.rateLimit(), wanted.rateLimit());
        note(changed, "defaultConsent", old.defaultConsent(), wanted.defaultConsent());
        note(changed, "trackingPlan", old.trackingPlan(), wanted.trackingPlan());
        return String.join(", ", changed);
    }

    private static void note(List<String> changed, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(what);
        }
    }
}
