package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.Verdict.Accepted;
import dev.baton.ingest.domain.human.TestMachines;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Calls and how they are judged, for tests of {@link Acceptance}. */
final class Judging {

    static final Instant NOW = Instant.parse("2026-03-04T10:00:00.000Z");
    static final Map<String, Object> TRACK = Map.of("userId", "u1", "event", "Demo Requested", "messageId", "m1");

    static final Acceptance ACCEPTANCE = new Acceptance(Duration.ofDays(1826), TestMachines.naive());

    private Judging() {}

    static AcceptedEvent accepted(Map<String, Object> fields, TrackingKind kind) {
        Verdict verdict = judge(fields, kind);
        assertThat(verdict).isInstanceOf(Accepted.class);
        return ((Accepted) verdict).event();
    }

    static Verdict judge(Object value, TrackingKind kind) {
        return ACCEPTANCE.judge(
                item(value), new Reception("source", NOW, kind, null, Map.of(), 0, null), () -> "generated");
    }

    static RawItem item(Object value) {
        return new RawItem(value, null, 100);
    }

    static Map<String, Object> with(Map<String, Object> base, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(base);
        all.putAll(more);
        return all;
    }
}
