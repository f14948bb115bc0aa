package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00.123Z");

    @Property
    void nothingHappensAfterItWasReceived(
            @ForAll("instants") Instant original,
            @ForAll("instants") Instant sentAt,
            @ForAll("instants") Instant received) {
        assertThat(EventTime.happenedAt(original, sentAt, received)).isBeforeOrEqualTo(received);
        assertThat(EventTime.happenedAt(original, null, received)).isBeforeOrEqualTo(received);
    }

    @Property
    void aWrongClockOfTheSenderMakesNoDifference(
            @ForAll("instants") Instant original, @ForAll("delays") Duration delay, @ForAll("skews") Duration skew) {
        // Given
        Instant sentAt = original.plus(delay);

        // When
        Instant byRightClock = EventTime.happenedAt(original, sentAt, NOW);
        Instant byWrongClock = EventTime.happenedAt(original.plus(skew), sentAt.plus(skew), NOW);

        // Then
        assertThat(byWrongClock).isEqualTo(byRightClock).isEqualTo(NOW.minus(delay));
    }

    @Property
    void laterByTheSendersClockIsNotEarlierByOurs(
            @ForAll("instants") Instant one, @ForAll("instants") Instant other, @ForAll("instants") Instant sentAt) {
        // Given
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;

        // Then
        assertThat(EventTime.happenedAt(earlier, sentAt, NOW))
                .isBeforeOrEqualTo(EventTime.happenedAt(later, sentAt, NOW));
    }

    @Test
    void withoutATimeItHappenedWhenReceived() {
        assertThat(EventTime.happenedAt(null, NOW, NOW.plusNanos(5))).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T09:30:00Z, 2026-03-04T09:30:00Z",
        "2026-03-04T09:30:00.123456Z, 2026-03-04T09:30:00.123456Z",
        "2026-03-04T09:30:00+02:00, 2026-03-04T07:30:00Z",
        "2026-03-04, 2026-03-04T00:00:00Z"
    })
    void readsIso8601(String text, Instant expected) {
        assertThat(EventTime.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-13-01",
                "1772618400000",
                "+1000000000-12-31T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "-999999-01-01"
            })
    void readsNothingElse(String text) {
        assertThat(EventTime.parse(text)).isNull();
    }

    @Test
    void readsNoNumber() {
        assertThat(EventTime.parse(1772618400000L)).isNull();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, Instant.parse("9999-12-31T23:59:59Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<Duration> delays() {
        return Arbitraries.longs().between(0, 1_000_000_000_000L).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<Duration> skews() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .map(Duration::ofMillis);
    }

    @Test
    void keepsMilliseconds() {
        assertThat(EventTime.happenedAt(NOW.minusNanos(1), null, NOW)).isEqualTo(NOW.minus(1, ChronoUnit.MILLIS));
    }
}
