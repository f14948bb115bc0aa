package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    @Test
    void theFirstIllFormedTextOfAValueIsPointedAt() {
        assertThat(WellFormedText.flawIn(Map.of("a", List.of(1, Map.of("b", "sound")), "c", true)))
                .isNull();
        assertThat(WellFormedText.flawIn("\u0000")).isEmpty();
        assertThat(WellFormedText.flawIn(Map.of("a/b~", List.of("sound", Map.of("c", "\uD83D")))))
                .isEqualTo("/a~1b~0/1/c");
        assertThat(WellFormedText.flawIn(Map.of("a", Map.of("\u0000", 1)))).isEqualTo("/a");
        assertThat(WellFormedText.flawIn(Map.of("k".repeat(400), "\u0000"))).hasSize(300);
    }
}
