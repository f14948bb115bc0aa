package dev.baton.routing.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockFaceTest {

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
