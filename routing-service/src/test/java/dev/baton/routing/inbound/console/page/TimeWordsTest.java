package dev.baton.routing.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, just now",
        "59, just now",
        "60, 1 min ago",
        "3599, 59 min ago",
        "3600, 1 h ago",
        "86400, 1 day ago",
        "518400, 6 days ago",
        "604800, 14 Nov 2026",
        "-5, just now"
    })
    void sayHowLongAgo(long seconds, String words) {
        assertThat(TimeWords.ago(Samples.NOW.minusSeconds(seconds), Samples.NOW))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "192, 03:12, 3 min 12 s",
        "-400, −06:40, 6 min 40 s",
        "19200, 5 h 20, 5 h 20 min",
        "180000, 2 d 2 h, 2 d 2 h"
    })
    void countDown(long seconds, String digits, String spoken) {
        assertThat(TimeWords.countdown(Duration.ofSeconds(seconds))).isEqualTo(digits);
        assertThat(TimeWords.spoken(Duration.ofSeconds(seconds))).isEqualTo(spoken);
    }

    @Test
    void aZoneThatIsNoneIsUnknown() {
        assertThat(TimeWords.zone(Samples.HOSTILE)).isEmpty();
        assertThat(TimeWords.zone(null)).isEmpty();
        assertThat(TimeWords.zone("Europe/Berlin")).contains(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void onlyTheClockOfAnOpenLeadTicksAndItsColourFollowsTheMarks() {
        assertThat(ClockFace.of(Samples.clock("RUNNING", Duration.ofSeconds(149)), Samples.NOW))
                .returns("ok", ClockFace::tone)
                .returns(true, ClockFace::running)
                .returns(50, ClockFace::left);
        assertThat(ClockFace.of(Samples.clock("RUNNING", Duration.ofSeconds(150)), Samples.NOW)
                        .tone())
                .isEqualTo("warn");
        assertThat(ClockFace.of(Samples.clock("RUNNING", Duration.ofSeconds(300)), Samples.NOW))
                .returns("late", ClockFace::tone)
                .returns(0, ClockFace::left);
        assertThat(ClockFace.of(Samples.clock("MET", Duration.ofSeconds(200)), Samples.NOW))
                .returns(false, ClockFace::running)
                .returns("done", ClockFace::tone);
    }
}
