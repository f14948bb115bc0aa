package dev.baton.ingest.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.quarantine.RejectionLine;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** Rows of {@code rejection} and back. */
@Singleton
class RejectionRows {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    RejectionRows(ObjectMapper json) {
        this.json = json;
    }

    static RejectionLine line(Row row) {
        return new RejectionLine(
                row.getUUID("id"),
                row.getString("source_id"),
                row.getString("source"),
                row.getString("message_id"),
                reason(row),
                row.getString("event_name"),
                instant(row, "received_at"),
                RejectionState.valueOf(row.getString("state")),
                replay(row));
    }

    Rejection whole(Row row) {
        return new Rejection(
                row.getUUID("id"),
                row.getString("source_id"),
                row.getString("source_kind") == null ? null : SourceKind.valueOf(row.getString("source_kind")),
                row.getString("message_id"),
                reason(row),
                row.getString("event_name"),
                row.getString("item"),
                row.getString("mended"),
                new Rejection.Shared(
                        row.getString("call") == null ? null : TrackingKind.ofWireName(row.getString("call")),
                        row.getString("sent_at"),
                        context(row.getString("context")),
                        row.getString("user_agent"),
                        row.getBoolean("history")),
                instant(row, "received_at"),
                RejectionState.valueOf(row.getString("state")),
                replay(row));
    }

    String context(Map<String, Object> context) {
        try {
            return context.isEmpty() ? null : json.writeValueAsString(context);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", impossible);
        }
    }

    private Map<String, Object> context(String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, OBJECT);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was written as JSON can be read as JSON", impossible);
        }
    }

    static Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    private static Rejection.Reason reason(Row row) {
        return new Rejection.Reason(row.getString("code"), row.getString("pointer"), row.getString("detail"));
    }

    private static Rejection.Replay replay(Row row) {
        return new Rejection.Replay(
                row.getInteger("replays"),
                row.getString("outcome"),
                row.getUUID("event_id"),
                row.getString("changed_by"),
                instant(row, "changed_at"));
    }
}
