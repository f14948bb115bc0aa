package dev.baton.ingest.inbound.console.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.LiveEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * One event as a whole. Nothing is masked: who may open this page may see the leads, too, and must be able to see what was
 * sent of them.
 *
 * @param facts    what is known of it, as label and value
 * @param why      why it was rejected, in words; null where it was not
 * @param pointer  to what is wrong, null for nothing or the item as a whole
 * @param evidence what speaks against a person, empty for nothing
 * @param parts    traits, properties, context or the item as it was sent, as JSON
 */
public record LivePane(
        LiveRow row, List<Fact> facts, String why, String pointer, List<String> evidence, List<Part> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A fact. */
    public record Fact(String label, String value) {}

    /** A part of the event. */
    public record Part(String label, String json) {}

    /** The whole of an event. */
    public static LivePane of(LiveEvent live, LiveRow row) {
        JsonNode data = live.data();
        List<String> evidence = new ArrayList<>();
        data.path("humanEvidence").forEach(line -> evidence.add(line.asText()));
        return new LivePane(
                row,
                facts(data),
                text(data, "detail"),
                data.path("pointer").asText("").isEmpty()
                        ? null
                        : data.get("pointer").asText(),
                evidence,
                parts(data));
    }

    private static List<Fact> facts(JsonNode data) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Call", text(data, "kind"));
        add(facts, "User", text(data, "userId"));
        add(facts, "Device", text(data, "anonymousId"));
        add(facts, "Happened", text(data, "happenedAt"));
        add(facts, "Received", text(data, "receivedAt"));
        add(facts, "Message", text(data, "messageId"));
        add(facts, "Sent by", text(data, "userAgent"));
        return facts;
    }

    private static List<Part> parts(JsonNode data) {
        List<Part> parts = new ArrayList<>();
        for (String name : List.of("properties", "traits", "context")) {
            if (data.path(name).size() > 0) {
                parts.add(new Part(name, data.get(name).toPrettyString()));
            }
        }
        if (data.hasNonNull("item")) {
            parts.add(new Part("item as it was sent", pretty(data.get("item").asText())));
        }
        return parts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(label, value));
        }
    }

    private static String pretty(String text) {
        try {
            return JSON.readTree(text).toPrettyString();
        } catch (JsonProcessingException notJson) {
            return text;
        }
    }

    private static String text(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asText() : null;
    }
}
