package dev.baton.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageStreamTest {

    @Test
    void streamOutlivesItsSessionForOneMinuteAtMost() {
        // ADR 0040 and SECURITY.md state this bound
        assertThat(PageStream.LONGEST).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }
}
