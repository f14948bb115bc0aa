package dev.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyRateTest {

    @Test
    void aRateThatGrowsIsNotSteady() {
        // Given
        SteadyRate rate = new SteadyRate();

        // When
        for (double perSecond : new double[] {100, 160, 700, 1_200, 1_700}) {
            rate.add(perSecond);
        }

        // Then
        assertThat(rate.isSteady()).isFalse();
    }

    @Test
    void twoTurnsWithoutGrowthAreSteady() {
        // Given
        SteadyRate rate = new SteadyRate();

        // When
        rate.add(3_000);
        rate.add(3_100);
        boolean afterOne = rate.isSteady();
        rate.add(2_900);

        // Then
        assertThat(afterOne).isFalse();
        assertThat(rate.isSteady()).isTrue();
    }

    @Test
    void aTurnThatGrowsAgainStartsAnew() {
        // Given
        SteadyRate rate = new SteadyRate();

        // When
        for (double perSecond : new double[] {3_000, 2_900, 4_000, 4_100}) {
            rate.add(perSecond);
        }

        // Then
        assertThat(rate.isSteady()).isFalse();
    }
}
