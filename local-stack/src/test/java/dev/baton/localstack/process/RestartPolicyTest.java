package dev.baton.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.localstack.process.RestartPolicy.Decision;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private final RestartPolicy policy = new RestartPolicy();

    @Test
    void aChildThatWorkedIsStartedAgainAtOnce() {
        // Given
        policy.ready();

        // When
        Decision decision = policy.died(START);

        // Then
        assertThat(decision).isEqualTo(new Decision.Restart(Duration.ofMillis(500)));
    }

    @Test
    void thePauseGrowsWithEachDeath() {
        // Given
        policy.ready();
        policy.died(START);

        // When
        Decision decision = policy.died(START.plusSeconds(1));

        // Then
        assertThat(decision).isEqualTo(new Decision.Restart(Duration.ofSeconds(1)));
    }

    @Test
    void aChildThatWasNeverReadyGetsThreeChances() {
        // Given
        policy.died(START);
        policy.died(START.plusSeconds(5));

        // When
        Decision decision = policy.died(START.plusSeconds(10));

        // Then
        assertThat(decision).isEqualTo(new Decision.GiveUp("died 3 times before it was ready"));
    }

    @Test
    void aChildThatKeepsDyingIsGivenUp() {
        // Given
        policy.ready();
        for (int second = 0; second < 4; second++) {
            policy.died(START.plusSeconds(second));
        }

        // When
        Decision decision = policy.died(START.plusSeconds(4));

        // Then
        assertThat(decision).isEqualTo(new Decision.GiveUp("died 5 times within 2 minutes"));
    }

    @Test
    void deathsOfLongAgoAreForgotten() {
        // Given
        policy.ready();
        for (int minute = 0; minute < 20; minute += 3) {
            policy.died(START.plusSeconds(minute * 60L));
        }

        // When
        Decision decision = policy.died(START.plusSeconds(21 * 60));

        // Then
        assertThat(decision).isEqualTo(new Decision.Restart(Duration.ofMillis(500)));
    }
}
