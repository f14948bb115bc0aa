package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.human.TestMachines;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an event counts as happened, whatever the sender says of time: DESIGN's formula at the door. */
class AcceptanceTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00.000Z");

    private final Acceptance acceptance = new Acceptance(Duration.ofDays(1826), TestMachines.naive());

    @ParameterizedTest(name = "original {0}, timestamp {1}, sent {2} → {3}")
    @CsvSource({
        // the sender's clock is right
        "2026-03-04T09:00:00Z, , 2026-03-04T09:59:59Z, 2026-03-04T09:00:01Z",
        // an hour slow, a day fast, never set, a century fast: the difference counts
        "2026-03-04T08:00:00Z, , 2026-03-04T09:00:00Z, 2026-03-04T09:00:00Z",
        "2026-03-05T09:00:00Z, , 2026-03-05T10:00:00Z, 2026-03-04T09:00:00Z",
        "1970-01-01T00:00:10Z, , 1970-01-01T00:00:40Z, 2026-03-04T09:59:30Z",
        "2126-03-04T08:00:00Z, , 2126-03-04T09:00:00Z, 2026-03-04T09:00:00Z",
        // originalTimestamp goes before timestamp, which serves where it is missing
        "2026-03-04T09:00:00Z, 2026-03-04T09:30:00Z, 2026-03-04T10:00:00Z, 2026-03-04T09:00:00Z",
        "2026-03-04T09:00:00Z, nonsense, 2026-03-04T10:00:00Z, 2026-03-04T09:00:00Z",
        // but what a site says is past counts more than when its library was called, as RudderStack's sends it
        "2026-03-04T09:59:59Z, 2026-01-05T10:00:00Z, 2026-03-04T09:59:59Z, 2026-01-05T10:00:01Z",
        ", 2026-03-04T09:00:00Z, 2026-03-04T10:00:00Z, 2026-03-04T09:00:00Z",
        // without sentAt as given; without either when received; sentAt alone says nothing
        "2026-03-04T09:00:00Z, , , 2026-03-04T09:00:00Z",
        ", 2026-03-04T09:00:00Z, , 2026-03-04T09:00:00Z",
        ", , 2020-01-01T00:00:00Z, 2026-03-04T10:00:00Z",
        ", , , 2026-03-04T10:00:00Z",
        // the future is now, whether said so or by a sentAt before the event
        "2026-03-04T10:00:01Z, , , 2026-03-04T10:00:00Z",
        "2026-03-04T09:00:00Z, , 2026-03-04T08:00:00Z, 2026-03-04T10:00:00Z"
    })
    void correctsTheSendersClock(String original, String timestamp, String sentAt, Instant expected) {
        assertThat(verdict(times(original, timestamp, sentAt), live()))
                .isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
                    assertThat(accepted.event().happenedAt()).isEqualTo(expected);
                    assertThat(accepted.event().receivedAt()).isEqualTo(NOW);
                });
    }

    @ParameterizedTest(name = "original {0}, sent {1} is refused as {2} at {3}")
    @CsvSource({
        "2019-01-01T00:00:00Z, , TIMESTAMP_TOO_OLD, /originalTimestamp",
        // five years by the difference, though both readings look recent
        "2020-06-01T00:00:00Z, 2026-01-01T00:00:00Z, TIMESTAMP_TOO_OLD, /originalTimestamp",
        "1969-12-31T23:59:59Z, , TIMESTAMP_INVALID, /originalTimestamp",
        "+12026-01-01T00:00:00Z, , TIMESTAMP_INVALID, /originalTimestamp",
        "2026-02-30T00:00:00Z, , TIMESTAMP_INVALID, /originalTimestamp",
        "soon, , TIMESTAMP_INVALID, /originalTimestamp",
        "2026-03-04T09:00:00Z, soon, TIMESTAMP_INVALID, /sentAt"
    })
    void refusesNonsenseWithAReason(String original, String sentAt, RejectionCode code, String pointer) {
        assertThat(verdict(times(original, null, sentAt), live())).isEqualTo(new Verdict.Rejected("m", code, pointer));
    }

    @ParameterizedTest(name = "original {0}, timestamp {1}, sent {2}")
    @CsvSource({
        "2026-03-04T10:05:01Z, , , /originalTimestamp",
        ", 2027-01-01T00:00:00Z, , /timestamp",
        ", 9999-12-31, , /timestamp",
        "2026-03-04T09:00:00Z, , 2026-03-04T08:00:00Z, /originalTimestamp"
    })
    void historyThatHasNotHappenedYetIsRejected(String original, String timestamp, String sentAt, String pointer) {
        assertThat(verdict(times(original, timestamp, sentAt), live().ofHistory()))
                .isEqualTo(new Verdict.Rejected("m", RejectionCode.TIMESTAMP_IN_FUTURE, pointer));
    }

    @Test
    void aClockThatIsAheadByMinutesIsNoFuture() {
        assertThat(happened(verdict(times("2026-03-04T10:05:00Z", null, null), live().ofHistory())))
                .isEqualTo(NOW);
    }

    @Test
    void theItemsOwnSentAtGoesBeforeTheBatchs() {
        // Given
        Reception batch = new Reception("s", NOW, TrackingKind.IDENTIFY, "2026-03-04T12:00:00Z", Map.of(), 0, null);

        // When
        Verdict own = verdict(times("2026-03-04T08:00:00Z", null, "2026-03-04T08:00:05Z"), batch);
        Verdict shared = verdict(times("2026-03-04T11:59:00Z", null, null), batch);

        // Then
        assertThat(happened(own)).isEqualTo(NOW.minusSeconds(5));
        assertThat(happened(shared)).isEqualTo(NOW.minusSeconds(60));
    }

    private Verdict verdict(Map<String, Object> call, Reception reception) {
        return acceptance.judge(new RawItem(call, null, 100), reception, () -> "generated");
    }

    private static Instant happened(Verdict verdict) {
        return ((Verdict.Accepted) verdict).event().happenedAt();
    }

    private static Reception live() {
        return Reception.ofSingle("s", NOW, TrackingKind.IDENTIFY, null);
    }

    private static Map<String, Object> times(String original, String timestamp, String sentAt) {
        Map<String, Object> call = new HashMap<>();
        call.put("userId", "u");
        call.put("messageId", "m");
        call.put("originalTimestamp", original);
        call.put("timestamp", timestamp);
        call.put("sentAt", sentAt);
        return call;
    }
}
