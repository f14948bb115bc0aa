package dev.baton.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\t\n\r",
                "\u00A0",
                "\u2003\u3000",
                "\u200B\u200D",
                "\uFEFF",
                "\u00AD",
                "\u2800",
                "\u3164",
                "\u0085",
                "\uFE0F"
            })
    void textWithoutAVisibleCharacterIsBlank(String text) {
        assertThat(VisibleText.isBlank(text)).isTrue();
        assertThat(VisibleText.of(text)).isEmpty();
        assertThat(VisibleText.trim(text)).isEmpty();
    }

    @Test
    void invisibleCharactersGoAndSpacesBetweenWordsStay() {
        assertThat(VisibleText.of("\u00A0Ver\u00ADa  La\u200Bng\u2003")).isEqualTo("Vera  Lang");
        assertThat(VisibleText.trim("\u00A0\u200BVer\u00ADa\u2003")).isEqualTo("Ver\u00ADa");
        assertThat(VisibleText.isBlank("\u00A0.\u00A0")).isFalse();
    }
}
