package dev.baton.scoring.inbound.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Map<String, Object> DOCUMENT = Map.of(
            "key",
            "emea",
            "engagement",
            Map.of("cap", 50, "rules", List.of(Map.of("id", "pricing", "when", List.of()), Map.of("id", "trial"))));

    @ParameterizedTest
    @CsvSource({
        "/engagement/rules/1, trial",
        "/engagement/rules/0/when/2, pricing",
        "/engagement/cap, /engagement/cap",
        "/engagement/rules/7/when, /engagement/rules/7/when",
        "'', ''"
    })
    void aPlaceInsideARuleHasTheRulesName(String pointer, String name) {
        assertThat(new Places(DOCUMENT).name(pointer)).isEqualTo(name);
    }

    @Test
    void whatCanNotBeReadHasPlacesAllTheSame() {
        assertThat(new Places(Map.of()).name("/fit/rules/0")).isEqualTo("/fit/rules/0");
    }
}
