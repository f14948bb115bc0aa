package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.Verdict.Accepted;
import dev.baton.ingest.domain.human.TestMachines;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws that hold for every item anybody could send. */
class AcceptancePropertyTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00.000Z");
    private static final Duration OLDEST = Duration.ofDays(1826);
    private static final List<String> FIELDS = List.of(
            "type",
            "messageId",
            "userId",
            "anonymousId",
            "event",
            "name",
            "category",
            "traits",
            "properties",
            "context",
            "timestamp",
            "originalTimestamp",
            "sentAt",
            "groupId",
            "previousId",
            "userAgent",
            "other");

    private static final List<String> TEXTS = List.of(
            "track",
            "2026-03-04T09:00:00Z",
            "2026-03-04",
            "-999999999-01-01T00:00:00Z",
            "curl/8",
            "u1",
            "Demo Requested");
    private static final List<TrackingKind> KINDS = List.of(TrackingKind.values());

    private final Acceptance acceptance = new Acceptance(OLDEST, TestMachines.naive());

    @Property
    void everyItemGetsAVerdict(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        TrackingKind kind = random.nextInt(4) == 0 ? null : KINDS.get(random.nextInt(KINDS.size()));

        // When
        Verdict verdict =
                acceptance.judge(new RawItem(value(random, 3), null, 100), reception(kind), () -> "generated");

        // Then
        assertThat(verdict).isNotNull();
    }

    @Property
    void whatIsAcceptedHasWhatEveryReaderReliesOn(@ForAll long seed) {
        // Given
        Map<String, Object> call = call(new Random(seed), 2);
        call.put("event", "Demo Requested");

        // When
        Verdict verdict =
                acceptance.judge(new RawItem(call, null, 100), reception(TrackingKind.TRACK), () -> "generated");

        // Then
        if (verdict instanceof Accepted accepted) {
            var event = accepted.event();
            assertThat(event.messageId()).isNotBlank();
            assertThat(event.userId() != null || event.anonymousId() != null).isTrue();
            assertThat(event.name()).isNotBlank();
            assertThat(event.happenedAt()).isBetween(NOW.minus(OLDEST), NOW);
            assertThat(event.traits()).isNotNull();
            assertThat(event.properties()).isNotNull();
            assertThat(event.context()).isNotNull();
            assertThat(WellFormedText.flawIn(Arrays.asList(
                            event.messageId(),
                            event.userId(),
                            event.anonymousId(),
                            event.name(),
                            event.traits(),
                            event.properties(),
                            event.context())))
                    .isNull();
        }
    }

    private static Reception reception(TrackingKind kind) {
        return new Reception("source", NOW, kind, null, Map.of(), 0, "Mozilla/5.0");
    }

    private static Object value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 8 : 11);
        return switch (kind) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> random.nextGaussian() * 1e300;
            case 4 -> random.nextBoolean();
            case 5 -> text(random);
            case 6, 7 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 8 ->
                Stream.generate(() -> value(random, depth - 1))
                        .limit(random.nextInt(4))
                        .collect(Collectors.toList());
            default -> call(random, depth - 1);
        };
    }

    private static Map<String, Object> call(Random random, int depth) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            fields.put(FIELDS.get(random.nextInt(FIELDS.size())), value(random, depth));
        }
        return fields;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(300), 0, 0x10000)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }
}
