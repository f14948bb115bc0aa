package dev.baton.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6})");
    private static final double AA_TEXT = 4.5;
    private static final double AA_SHAPE = 3;

    private final String css = read();
    private final int dark = css.indexOf("prefers-color-scheme: dark");

    @ParameterizedTest
    @CsvSource({
        "text, bg",
        "text, surface",
        "text, accent-soft",
        "text-2, surface",
        "text-2, bg",
        "text-2, sunken",
        "text-2, accent-soft",
        "text-3, surface",
        "accent, surface",
        "accent, accent-soft",
        "accent-ink, accent",
        "ok, surface",
        "ok, ok-soft",
        "warn, surface",
        "warn, warn-soft",
        "late, surface",
        "late, late-soft",
        "ok, accent-soft",
        "warn, accent-soft",
        "late, accent-soft",
        "fit, surface",
        "engage, surface",
        "bg, text"
    })
    void textCanBeReadInLightAndDark(String text, String ground) {
        assertThat(contrast(light(), text, ground)).isGreaterThanOrEqualTo(AA_TEXT);
        assertThat(contrast(night(), text, ground)).isGreaterThanOrEqualTo(AA_TEXT);
    }

    @Test
    void edgesOfControlsCanBeSeenInLightAndDark() {
        assertThat(contrast(light(), "line-strong", "surface")).isGreaterThanOrEqualTo(AA_SHAPE);
        assertThat(contrast(night(), "line-strong", "surface")).isGreaterThanOrEqualTo(AA_SHAPE);
    }

    @Test
    void motionIsOnlyForThoseWhoWantIt() {
        // Given
        String still = css.substring(0, css.indexOf("prefers-reduced-motion: no-preference"));

        // Then
        assertThat(still).doesNotContain("transition:", "animation:");
    }

    private Map<String, String> light() {
        return tokens(css.substring(0, dark));
    }

    private Map<String, String> night() {
        Map<String, String> tokens = light();
        tokens.putAll(tokens(css.substring(dark, css.indexOf("/* base */"))));
        return tokens;
    }

    private static Map<String, String> tokens(String part) {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(part);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    /** Contrast ratio of WCAG 2. */
    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(tokens.get(one));
        double b = luminance(tokens.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read() {
        try (InputStream file = StylesheetTest.class.getResourceAsStream("/META-INF/resources/baton/baton.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
