package dev.baton.scoring.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LiftTest {

    @Test
    void theIntervalIsThatOfKatz() {
        // Given: 30 of 100 against 20 of 100; ln(1.5) ± 1.96 · √(1/30 − 1/100 + 1/20 − 1/100)
        Share with = new Share(30, 100);
        Share without = new Share(20, 100);

        // When
        Lift lift = Lift.of(with, without);

        // Then
        assertThat(lift.value()).isCloseTo(1.5, within(1e-9));
        assertThat(lift.low()).isCloseTo(0.916, within(0.001));
        assertThat(lift.high()).isCloseTo(2.457, within(0.001));
        assertThat(lift.favours()).isFalse();
    }

    @Test
    void moreLeadsTellMore() {
        // When
        Lift lift = Lift.of(new Share(3_000, 10_000), new Share(2_000, 10_000));

        // Then
        assertThat(lift.favours()).isTrue();
        assertThat(Lift.strict(lift.with(), lift.without()).low()).isLessThan(lift.low());
    }

    @Test
    void noWonLeadOnOneSideIsStillAFigure() {
        // When
        Lift lift = Lift.of(new Share(0, 50), new Share(25, 50));

        // Then
        assertThat(lift.value()).isPositive().isLessThan(0.1);
        assertThat(lift.opposes()).isTrue();
    }

    @Test
    void nobodyOnOneSideTellsNothing() {
        // When
        Lift lift = Lift.of(Share.NONE, new Share(10, 20));

        // Then
        assertThat(lift.favours()).isFalse();
        assertThat(lift.opposes()).isFalse();
    }
}
