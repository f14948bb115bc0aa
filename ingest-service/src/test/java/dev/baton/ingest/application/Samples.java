package dev.baton.ingest.application;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.EventLog.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries to count. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");

    private Samples() {}

    static Entry accepted(UUID source) {
        return new Entry.Accepted(
                new UUID(7, 7),
                new AcceptedEvent(
                        "m",
                        source.toString(),
                        "track",
                        "Demo Requested",
                        null,
                        "u",
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        AT,
                        AT,
                        100,
                        List.of()));
    }

    static Entry rejected(UUID source) {
        return new Entry.Rejected(
                new UUID(7, 8),
                new RejectedEvent(
                        "m",
                        source.toString(),
                        "TYPE_MISSING",
                        "/type",
                        "why",
                        AT,
                        "{}",
                        null,
                        null,
                        Map.of(),
                        null,
                        false));
    }
}
