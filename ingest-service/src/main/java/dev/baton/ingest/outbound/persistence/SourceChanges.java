package dev.baton.ingest.outbound.persistence;

import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;

/** The audit trail of sources, in the transaction of what it tells of. */
final class SourceChanges {

    private static final int LONGEST_DETAIL = 500;

    private static final String WRITE =
            "INSERT INTO source_change (id, source_id, changed_at, changed_by, what, detail) VALUES ($1, $2, $3, $4, $5, $6)";

    private SourceChanges() {}

    /** Writes down who did what. */
    static Uni<Void> write(SqlConnection connection, UUID sourceId, String what, String detail, String by, Instant at) {
        String bounded =
                detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        Tuple row = Tuple.of(MessageIds.next(), sourceId, SourceRows.utc(at), by, what, bounded);
        return connection.preparedQuery(WRITE).execute(row).replaceWithVoid();
    }
}
