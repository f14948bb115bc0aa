package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTextTest {

    @Test
    void pairsOfSurrogatesAreWellFormed() {
        assertThat(WellFormedText.is("grün \uD83D\uDE80")).isTrue();
    }

    @Test
    void halfAPairAndNulAreNot() {
        assertThat(WellFormedText.is("\uD83D")).isFalse();
        assertThat(WellFormedText.is("\uD83Dx")).isFalse();
        assertThat(WellFormedText.is("\uDE80\uD83D")).isFalse();
        assertThat(WellFormedText.is("a\u0000b")).isFalse();
    }
}
