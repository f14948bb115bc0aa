package dev.baton.scoring.inbound.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.ConditionParser;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.model.ConditionWords;
import dev.baton.scoring.domain.model.PatternWords;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelWordsTest {

    @Test
    void conditionsAreReadAloud() {
        assertThat(words(List.of("lead.companySize", "between", List.of(50, 199))))
                .isEqualTo("company size is between 50 and 199");
        assertThat(words(Map.of(
                        "all",
                        List.of(
                                List.of("lead.title", "exists"),
                                Map.of(
                                        "any",
                                        List.of(
                                                List.of("lead.country", "is", "DE"),
                                                List.of("lead.traits.tradeFair", "missing")))))))
                .isEqualTo("title is known and (country is “DE” or trade fair is not known)");
        assertThat(words(Map.of("not", List.of(List.of("lead.title", "contains", "intern")))))
                .isEqualTo("not (title contains “intern”)");
    }

    @Test
    void longListsNameSomeAndCountTheRest() {
        assertThat(words(List.of("lead.country", "in", List.of("A", "B", "C", "D", "E", "F", "G", "H"))))
                .endsWith("“F” and 2 more");
    }

    @Test
    void patternsThatOnlyListWordsAreListsOfWords() {
        assertThat(words(List.of("lead.title", "matches", "\\b(ceo|[se]?vp|head of|(co-?)?founder)\\b")))
                .isEqualTo("title mentions “ceo”, “vp”, “head of”, “founder”");
        assertThat(words(List.of("lead.industry", "matches", "^case[ _-]?study$")))
                .isEqualTo("industry mentions “case study”");
        assertThat(words(List.of("lead.emailDomain", "matches", "\\.ac\\.[a-z]{2}$")))
                .isEqualTo("email domain matches “\\.ac\\.[a-z]{2}$”");
        assertThat(PatternWords.of("(a|b)c(d|e)")).isEmpty();
        assertThat(PatternWords.of(".*")).isEmpty();
    }

    @Test
    void deedsAreCountedWithinTheirTime() {
        assertThat(ConditionWords.of(new Condition.Events(
                        List.of("Form Submitted"),
                        new Condition.Leaf(
                                "event.properties.seconds",
                                dev.baton.kit.condition.Operator.AT_LEAST,
                                new BigDecimal("120.0")),
                        Duration.ofDays(14),
                        2)))
                .isEqualTo("did “Form Submitted” at least 2 times within 14 days where its seconds is at least 120");
        assertThat(ConditionWords.hours(36)).isEqualTo("36 hours");
        assertThat(ConditionWords.hours(24)).isEqualTo("1 day");
    }

    private static String words(Object document) {
        return ConditionWords.of(new ConditionParser(LeadPaths.vocabulary()).parse(document, "/when"));
    }
}
