package dev.baton.scoring.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HalfLifeTest {

    @Test
    void isExactAtWholePeriods() {
        HalfLife halfLife = new HalfLife(24);
        assertThat(halfLife.shareAt(0)).isEqualTo(1L << 30);
        assertThat(halfLife.shareAt(24)).isEqualTo(1L << 29);
        assertThat(halfLife.shareAt(48)).isEqualTo(1L << 28);
        assertThat(halfLife.shareAt(24 * 400)).isZero();
    }

    @Test
    void countsWhatLiesAheadInFull() {
        assertThat(new HalfLife(24).shareAt(-3)).isEqualTo(1L << 30);
    }

    @Property(tries = 500)
    void isOneHalfToThePowerOfAgeOverPeriod(
            @ForAll @IntRange(min = 1, max = 2000) int hours, @ForAll @IntRange(max = 8000) int age) {
        double expected = Math.pow(0.5, (double) age / hours);
        double actual = new HalfLife(hours).shareAt(age) / (double) (1L << 30);
        assertThat(actual).isCloseTo(expected, within(3e-9));
    }

    @Property(tries = 200)
    void neverGrowsWithAge(@ForAll @IntRange(min = 1, max = 200) int hours) {
        HalfLife halfLife = new HalfLife(hours);
        for (int age = 1; age < hours * 3; age++) {
            assertThat(halfLife.shareAt(age)).isLessThanOrEqualTo(halfLife.shareAt(age - 1));
        }
    }
}
