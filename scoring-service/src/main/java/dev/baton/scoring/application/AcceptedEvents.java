package dev.baton.scoring.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.text.VisibleText;
import dev.baton.scoring.domain.lead.LeadEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Reads accepted events into the domain's words, the same way when they arrive and when they are read back, so that a
 * score from scratch sees what the incremental one saw.
 */
@ApplicationScoped
public class AcceptedEvents {

    private final ObjectReader reader;

    public AcceptedEvents(ObjectMapper json) {
        this.reader = json.readerFor(AcceptedEvent.class);
    }

    /**
     * Reads an event.
     *
     * @param id   CloudEvents id
     * @param data JSON in UTF-8
     */
    public LeadEvent read(UUID id, byte[] data) {
        try {
            return event(id, reader.readValue(data));
        } catch (IOException e) {
            throw new UncheckedIOException("not an accepted event", e);
        }
    }

    /** Reads an event back. */
    public LeadEvent read(UUID id, String data) {
        try {
            return event(id, reader.readValue(data));
        } catch (IOException e) {
            throw new UncheckedIOException("not an accepted event", e);
        }
    }

    private static LeadEvent event(UUID id, AcceptedEvent event) {
        if (event.happenedAt() == null) {
            throw new IllegalArgumentException("happenedAt is missing");
        }
        return new LeadEvent(
                id,
                event.kind(),
                name(event),
                trimmed(event.anonymousId()),
                trimmed(event.userId()),
                trimmed(event.previousId()),
                event.traits(),
                properties(event),
                event.context(),
                // the store keeps microseconds; a finer time would differ when read back
                event.happenedAt().truncatedTo(ChronoUnit.MILLIS),
                event.humanConfidence());
    }

    /** White space and invisible characters around an id come from copying; the same id must not name two people. */
    private static String trimmed(String id) {
        String trimmed = id == null ? "" : VisibleText.trim(id);
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Calls for pages and screens carry the page's name where others carry the event's. */
    private static String name(AcceptedEvent event) {
        return switch (event.kind()) {
            case "page" -> "Page Viewed";
            case "screen" -> "Screen Viewed";
            case null, default -> event.name();
        };
    }

    private static Map<String, Object> properties(AcceptedEvent event) {
        boolean page = "page".equals(event.kind()) || "screen".equals(event.kind());
        Map<String, Object> sent = event.properties() == null ? Map.of() : event.properties();
        if (!page || event.name() == null || sent.containsKey("name")) {
            return sent;
        }
        Map<String, Object> named = new HashMap<>(sent);
        named.put("name", event.name());
        return named;
    }
}
