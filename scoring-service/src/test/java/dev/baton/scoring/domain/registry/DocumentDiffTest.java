package dev.baton.scoring.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDiffTest {

    private static final String BEFORE = """
            key: test
            version: 3
            name: Test
            lists: {rivals: [a.example, b.example]}
            fit: {cap: 50, rules: [{id: title, when: [lead.title, exists], points: 5}]}
            engagement:
              cap: 50
              rules:
                - {id: pricing-page, when: [event.name, is, Pricing], points: 8, decay: {type: HALF_LIFE, halfLife: P14D}}
                - {id: read, when: [event.name, is, Read], points: 2}
            qualification: {threshold: {total: 60}, coolDown: P14D, handRaise: {events: [Demo]}}
            """;

    @Test
    void tellsAsAPersonWould() {
        // Given
        String after = BEFORE.replace("points: 8", "points: 10")
                .replace("halfLife: P14D", "halfLife: P30D")
                .replace("handRaise", "recipes: [{id: vp-with-plan, when: [lead.title, is, VP]}], handRaise")
                .replace("total: 60", "total: 55.5");

        // Then
        assertThat(diff(BEFORE, after))
                .containsExactlyInAnyOrder(
                        "Engagement rule pricing-page: 8 → 10 points; half-life 14 → 30 days",
                        "Qualification threshold total 60 → 55.5",
                        "Recipe vp-with-plan added");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "coolDown: P14D | coolDown: P7D | Qualification coolDown 14 → 7 days",
                "a.example, b.example | b.example, c.example | Lists rivals: + c.example, − a.example",
                "id: read, | id: study, | Engagement rule study added (2 points)",
                "points: 2 | points: 2, cap: 8 | Engagement rule read: cap none → 8",
                "[event.name, is, Read] | [event.name, is, Seen] | Engagement rule read: condition [event.name is Read] → [event.name is Seen]",
                "name: Test | name: Best | Name Test → Best",
                "events: [Demo] | events: [Demo, Quote] | Qualification handRaise events: + Quote",
                "fit: {cap: 50 | fit: {cap: 40 | Fit cap 50 → 40"
            })
    void namesWhatChanged(String from, String to, String line) {
        assertThat(diff(BEFORE, BEFORE.replace(from, to))).contains(line);
    }

    @Test
    void theSameInAnotherSpellingIsNoChange() {
        assertThat(diff(BEFORE, BEFORE.replace("version: 3", "version: 4").replace("points: 2", "points: 2.000")))
                .isEmpty();
    }

    @Test
    void theOrderOfRulesMatters() {
        // Given
        Map<String, Object> after = Given.document(BEFORE);
        Map<?, ?> engagement = (Map<?, ?>) after.get("engagement");
        java.util.Collections.reverse((List<?>) engagement.get("rules"));

        // Then
        assertThat(DocumentDiff.between(Given.document(BEFORE), after))
                .containsExactly("Engagement rules stand in another order");
    }

    private static List<String> diff(String from, String to) {
        return DocumentDiff.between(Given.document(from), Given.document(to));
    }
}
