package dev.baton.scoring.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.learning.Question.Doing;
import dev.baton.scoring.domain.learning.Question.Trait;
import dev.baton.scoring.domain.learning.Refusal.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionnaireDesignerTest {

    private final QuestionnaireDesigner designer = new QuestionnaireDesigner(QuestionnaireDesigner.Limits.of(400));

    @Test
    void aTraitThatAppearsOnlyAfterTheOutcomeIsRefused() {
        // Given
        List<Observation> leads = crowd(400);

        // When
        Questionnaire questionnaire = designer.design(leads);

        // Then
        assertThat(paths(questionnaire)).doesNotContain("lead.traits.verdict");
        assertThat(designer.refusals()).anySatisfy(refusal -> {
            assertThat(refusal.path()).isEqualTo("lead.traits.verdict");
            assertThat(refusal.why()).isEqualTo(Why.LEARNED_AFTER_THE_OUTCOME);
        });
    }

    @Test
    void aTraitThatAloneTellsTheOutcomeIsRefused() {
        // Given
        List<Observation> leads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            leads.add(new Observation(
                    i % 2 == 0,
                    Given.NOW,
                    Map.of("lead.traits.tag", i % 2 == 0 ? "will pay" : "no"),
                    Map.of(),
                    Set.of()));
        }

        // When
        designer.design(leads);

        // Then
        assertThat(designer.refusals()).extracting(Refusal::why).containsExactly(Why.TELLS_THE_OUTCOME);
    }

    @Test
    void aDeedThatAloneTellsTheOutcomeIsRefusedWithAllItsKinds() {
        // Given: a shop's orders come with the deal; pages are viewed by buyers and others
        List<Observation> leads = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Map<Observation.Deed, Integer> deeds = new HashMap<>();
            boolean won = i % 3 == 0;
            if (won) {
                deeds.put(Observation.Deed.any("Order Completed"), 1);
                deeds.put(new Observation.Deed("Order Completed", "paid", i % 2 == 0 ? "card" : "invoice"), 1);
            }
            if (i % 4 == 0 || won && i % 5 == 0) {
                deeds.put(Observation.Deed.any("Pricing Page Viewed"), 1 + i % 7);
            }
            leads.add(new Observation(won, Given.NOW, Map.of(), deeds, Set.of()));
        }

        // When
        Questionnaire questionnaire = designer.design(leads);

        // Then
        assertThat(questionnaire.questions()).containsExactly(new Doing(Observation.Deed.any("Pricing Page Viewed")));
        assertThat(designer.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.path()).isEqualTo("Order Completed");
            assertThat(refusal.why()).isEqualTo(Why.TELLS_THE_OUTCOME);
            assertThat(refusal.detail()).contains("AUC of 1.000");
        });
    }

    @Test
    void anIdentifierIsRefusedAndContactDataAreNotAskedFor() {
        // When
        Questionnaire questionnaire = designer.design(crowd(400));

        // Then
        assertThat(paths(questionnaire)).doesNotContain("lead.traits.crmId", "lead.email");
        assertThat(designer.refusals()).extracting(Refusal::why).contains(Why.TELLS_PERSONS_APART);
    }

    @Test
    void everyNumberHasExactlyOneAnswer() {
        // Given
        Questionnaire questionnaire = designer.design(crowd(400));
        Trait size = questionnaire.questions().stream()
                .filter(question ->
                        question instanceof Trait trait && trait.path().equals("lead.companySize"))
                .map(Trait.class::cast)
                .findFirst()
                .orElseThrow();

        for (int employees = 0; employees < 3_000; employees++) {
            // When
            int value = employees;
            long holding = size.answers().stream()
                    .filter(answer -> answer.holds(value))
                    .count();

            // Then
            assertThat(holding).as("%d employees", employees).isEqualTo(1);
        }
    }

    @Test
    void kindsOfOneEventAreToldApart() {
        // When
        Questionnaire questionnaire = designer.design(crowd(400));

        // Then
        assertThat(questionnaire.questions())
                .contains(
                        new Doing(new Observation.Deed("Content Downloaded", "type", "case study")),
                        new Doing(Observation.Deed.any("Webinar Attended")));
    }

    private static List<Observation> crowd(int count) {
        return LearnedCrowd.of(1, count).stream()
                .map(LearnedCrowd.Member::observation)
                .toList();
    }

    private static List<String> paths(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(Trait.class::isInstance)
                .map(question -> ((Trait) question).path())
                .toList();
    }
}
