package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void aDomainIsSoughtInBothSpellings() {
        assertThat(SearchText.of("Vera@Bücher.example").spellings())
                .containsExactly("Vera@Bücher.example", "Vera@xn--bcher-kva.example");
        assertThat(SearchText.of("\u00a0bücher\u200b").spellings()).containsExactly("bücher", "xn--bcher-kva");
        assertThat(SearchText.of("Lang @bu\u0308cher.example").spellings())
                .containsExactly("Lang @bücher.example", "Lang @xn--bcher-kva.example");
    }

    @Test
    void blankTextIsRefusedSinceEveryTextContainsIt() {
        assertThatThrownBy(() -> SearchText.of("\u00a0\u200b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plainWordsAreSoughtAsTheyAreTyped() {
        assertThat(SearchText.of("Dr. Vera").spellings()).containsExactly("Dr. Vera");
        assertThat(SearchText.of("xn--bcher-kva.example").spellings()).containsExactly("xn--bcher-kva.example");
        assertThat(SearchText.of("x".repeat(100)).isIn("X".repeat(120))).isTrue();
    }
}
