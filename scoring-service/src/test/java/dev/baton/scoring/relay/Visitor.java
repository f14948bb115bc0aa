package dev.baton.scoring.relay;

import dev.baton.contracts.event.AcceptedEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who sends events, with identifiers that no other test uses. */
final class Visitor {

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    final String device = "device-" + suffix;
    final String userId = "user-" + suffix;
    final String email;
    private Instant last = Instant.EPOCH;

    Visitor() {
        this("acme-" + UUID.randomUUID().toString().substring(0, 8) + ".example");
    }

    Visitor(String domain) {
        email = "visitor-" + suffix + "@" + domain;
    }

    /** Something done on the device, by nobody in particular. */
    AcceptedEvent anonymous(String name, Map<String, Object> properties) {
        return event("track", name, device, null, Map.of(), properties, next(), 100);
    }

    /** Something done by the signed-in person. */
    AcceptedEvent known(String name, Map<String, Object> properties) {
        return event("track", name, device, userId, Map.of(), properties, next(), 100);
    }

    /** Something done on the device at some time. */
    AcceptedEvent anonymous(String name, Map<String, Object> properties, Instant at) {
        return event("track", name, device, null, Map.of(), properties, at, 100);
    }

    /** Something the person does now, certainly later than what the test did before. */
    AcceptedEvent later(String name) {
        return event(
                "track",
                name,
                device,
                userId,
                Map.of("email", email),
                Map.of(),
                Instant.now().plusMillis(5),
                100);
    }

    /** The person says now who it is. */
    AcceptedEvent later(Map<String, Object> traits) {
        Map<String, Object> all = new HashMap<>(traits);
        all.put("email", email);
        return event(
                "identify", null, device, userId, all, Map.of(), Instant.now().plusMillis(5), 100);
    }

    AcceptedEvent page(String name, String path) {
        return event("page", name, device, null, Map.of(), Map.of("path", path), next(), 100);
    }

    /** The person says who it is. */
    AcceptedEvent identify(Map<String, Object> traits) {
        Map<String, Object> all = new HashMap<>(traits);
        all.put("email", email);
        return event("identify", null, device, userId, all, Map.of(), next(), 100);
    }

    /** One thing after the other, however fast they are written down. */
    private Instant next() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }

    static AcceptedEvent event(
            String kind,
            String name,
            String device,
            String userId,
            Map<String, Object> traits,
            Map<String, Object> properties,
            Instant at,
            int humanConfidence) {
        return new AcceptedEvent(
                UUID.randomUUID().toString(),
                "test",
                kind,
                name,
                device,
                userId,
                null,
                null,
                traits,
                properties,
                Map.of(),
                at,
                at,
                humanConfidence,
                List.of());
    }
}
