package dev.baton.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T13:05:12Z");

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
        assertThat(TimeWords.ago(NOW.minusSeconds(seconds), NOW)).isEqualTo(words);
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
        assertThat(TimeWords.zone("<script>alert(1)</script>")).isEmpty();
        assertThat(TimeWords.zone(null)).isEmpty();
        assertThat(TimeWords.zone("Europe/Berlin")).contains(ZoneId.of("Europe/Berlin"));
    }
}
