package dev.baton.ingest.outbound.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.ingest.application.LiveEvent;
import dev.baton.ingest.application.LiveEvent.Verdict;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Records of ingest's topics as people look at them. A position is {@code e-<partition>-<offset>}, {@code r-…} for a rejected item. */
@Singleton
class LiveRecords {

    private final ObjectMapper json;

    LiveRecords(ObjectMapper json) {
        this.json = json;
    }

    /** What a record says; empty for one that says nothing to us. */
    Optional<LiveEvent> read(ConsumerRecord<String, byte[]> wire) {
        try {
            JsonNode data = json.readTree(wire.value());
            Verdict verdict = verdict(wire);
            String at = text(data, verdict == Verdict.CORRECTED ? "correctedAt" : "receivedAt");
            return Optional.of(new LiveEvent(
                    position(wire),
                    verdict,
                    at == null ? Instant.ofEpochMilli(wire.timestamp()) : Instant.parse(at),
                    text(data, "sourceId"),
                    text(data, "kind"),
                    text(data, "name"),
                    who(data),
                    text(data, "code"),
                    data.hasNonNull("humanConfidence")
                            ? data.get("humanConfidence").asInt()
                            : null,
                    data));
        } catch (IOException | RuntimeException foreign) {
            return Optional.empty();
        }
    }

    /** Where a position lies, empty for a text that is none. */
    static Optional<TopicPartition> partition(String position) {
        String[] parts = position.split("-", 3);
        boolean sound = parts.length == 3
                && (parts[0].equals("e") || parts[0].equals("r"))
                && parts[1].matches("\\d{1,5}")
                && parts[2].matches("\\d{1,18}");
        return sound
                ? Optional.of(new TopicPartition(
                        parts[0].equals("e") ? Topics.EVENTS : Topics.EVENTS_REJECTED, Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    /** The offset of a sound position. */
    static long offset(String position) {
        return Long.parseLong(position.split("-", 3)[2]);
    }

    private static String position(ConsumerRecord<String, byte[]> wire) {
        return "%s-%d-%d".formatted(wire.topic().equals(Topics.EVENTS) ? "e" : "r", wire.partition(), wire.offset());
    }

    private static Verdict verdict(ConsumerRecord<String, byte[]> wire) {
        if (wire.topic().equals(Topics.EVENTS_REJECTED)) {
            return Verdict.REJECTED;
        }
        Header type = wire.headers().lastHeader("ce_type");
        boolean corrected =
                type != null && new String(type.value(), StandardCharsets.UTF_8).equals(EventTypes.EVENT_CORRECTED);
        return corrected ? Verdict.CORRECTED : Verdict.ACCEPTED;
    }

    private static String who(JsonNode data) {
        String email = text(data.path("traits"), "email");
        String user = email != null ? email : text(data, "userId");
        return user != null ? user : text(data, "anonymousId");
    }

    private static String text(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asText() : null;
    }
}
