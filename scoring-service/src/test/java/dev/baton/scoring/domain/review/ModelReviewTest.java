package dev.baton.scoring.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.choice.Envelope;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReviewTest {

    private static final String FRAME = """
            key: test
            name: Test
            %s
            fit: {cap: 50, rules: [%s]}
            engagement: {cap: 50, rules: [%s]}
            qualification: {threshold: {total: 60, minimumFit: 5}, handRaise: {events: [Demo Requested]}}
            """;
    private static final String FIT = "{id: f, when: [lead.title, exists], points: 30}";
    private static final String READ = "{id: e, when: [event.name, is, Read], points: 10}";

    private static final Vocabularies SEEN =
            new Vocabularies(Set.of("occupation", "plan"), Set.of("Read", "Demo Requested"), Set.of("topic"));

    private static final ModelSet BESIDE =
            new ModelSet(List.of(ready(FRAME.formatted("", FIT, READ).replace("key: test", "key: others"))));

    @Test
    void aSoundModelNeedsNoWarning() {
        assertThat(review("{priority: 10, entry: [lead.traits.plan, is, pro]}", FIT, READ))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{id: a, when: [lead.traits.ocupation, is, x], points: 1} | /fit/rules/0/when: No trait 'ocupation' has been seen, did you mean 'occupation'?",
                "{id: a, when: [lead.traits.zzzzzzzzzz, is, x], points: 1} | /fit/rules/0/when: No trait 'zzzzzzzzzz' has been seen; it counts nothing until somebody sends it",
                "{id: a, when: {all: [[lead.companySize, atLeast, 10], [lead.companySize, atMost, 5]]}, points: 1} | /fit/rules/0/when: Can never hold: 'lead.companySize' must be at least 10 and at most 5",
                "{id: a, when: [lead.country, in, []], points: 1} | /fit/rules/0/when: Can never hold: 'lead.country' is in an empty list",
                "{id: a, when: {all: [[lead.city, missing], [lead.city, is, Rome]]}, points: 1} | /fit/rules/0/when: Can never hold: 'lead.city' must be missing and have a value",
                "{id: a, when: [lead.title, exists], points: 1} | /fit/rules/1/when: The same condition as rule 'a': both give their points",
                "{id: a, when: [lead.city, exists], points: 80} | /fit/rules/0/points: More than the 50 points that the whole dimension can have",
                "{id: a, when: {cel: \"lead.traits.plan.exists(a, lead.traits.plan.exists(b, a == b))\"}, points: 1} | /fit/rules/0/when: A loop within a loop costs the product of their lengths. Over long lists that is more than the 50000 steps a condition may cost; then it does not hold and the rule counts 0",
                "{id: a, when: [lead.city, exists], points: 0} | /fit/rules/0/points: Gives no points"
            })
    void doubtsAFitRule(String rule, String finding) {
        assertThat(review("", rule + ", " + FIT, READ)).contains(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{id: a, when: [event.name, is, Raed], points: 1} | /engagement/rules/0/when: No event 'Raed' has been seen, did you mean 'Read'?",
                "{id: a, when: {all: [[event.name, is, Read], [event.properties.topik, is, x]]}, points: 1} | /engagement/rules/0/when: No property 'topik' has been seen, did you mean 'topic'?",
                "{id: a, when: {all: [[event.name, is, Read], [event.name, is, Write]]}, points: 1} | /engagement/rules/0/when: Can never hold: an event has one name only",
                "{id: a, when: [event.name, is, Read], points: 9, cap: 5} | /engagement/rules/0/cap: The cap of 5 cuts every step of 9 points"
            })
    void doubtsAnEngagementRule(String rule, String finding) {
        assertThat(review("", FIT, rule + ", " + READ)).contains(finding);
    }

    @Test
    void aThresholdNobodyReachesIsNamed() {
        assertThat(review("", "{id: f, when: [lead.title, exists], points: 4}", READ.replace("}", ", repeat: ONCE}")))
                .contains(
                        "/qualification/threshold/total: No lead reaches 60 points: the rules give 14 in all at most",
                        "/qualification/threshold/minimumFit: No lead reaches 5 points: the rules give 4 of fit at most");
    }

    @Test
    void aModelThatNoLeadComesToIsNamed() {
        assertThat(review("{priority: 500, entry: [lead.title, exists]}", FIT, READ))
                .contains("/priority: No lead comes to this model: one with a lower number is for everybody");
        assertThat(review("{priority: 50}", FIT, READ))
                .contains("/priority: No lead would come to the model 'others' any more: this one is asked first and is"
                        + " for everybody");
    }

    @Test
    void saysNothingOfNamesBeforeAnyWereSeen() {
        // Given
        Map<String, Object> document = Given.document(FRAME.formatted("", FIT, READ.replace("Read", "Raed")));

        // Then
        assertThat(ModelReview.of(document, ready(FRAME.formatted("", FIT, READ)), Vocabularies.NONE, BESIDE))
                .noneMatch(finding -> finding.message().contains("seen"));
    }

    @Test
    void theModelThatShipsIsSound() {
        // Given
        Map<String, Object> document = Given.document(Given.defaultText());
        ReadyModel shipped = new ReadyModel(Envelope.read(document, Map.of()), Given.defaultModel());

        // Then
        assertThat(ModelReview.of(document, shipped, Vocabularies.NONE, new ModelSet(List.of(shipped))))
                .isEmpty();
    }

    private static List<String> review(String envelope, String fit, String engagement) {
        String lines = envelope.isEmpty()
                ? ""
                : envelope.substring(1, envelope.length() - 1).replaceFirst(", entry", "\nentry");
        String yaml = FRAME.formatted(lines, fit, engagement);
        return ModelReview.of(Given.document(yaml), ready(yaml), SEEN, BESIDE).stream()
                .map(finding -> finding.pointer() + ": " + finding.message())
                .toList();
    }

    private static ReadyModel ready(String yaml) {
        return new ReadyModel(Envelope.read(Given.document(yaml), Map.of()), Given.model(yaml));
    }
}
