package dev.baton.scoring.domain.score;

import static dev.baton.scoring.domain.Given.NOW;
import static dev.baton.scoring.domain.Given.event;
import static dev.baton.scoring.domain.Given.model;
import static dev.baton.scoring.domain.Given.traits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.model.InvalidModelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverBudgetTest {

    private static final String NESTED = "%1$s.list.exists(a, %1$s.list.exists(b, a + 'x' == b))";

    private static final String MODEL = """
            key: test
            name: Test
            fit:
              cap: 100
              rules:
            %s    - {id: titled, when: [lead.title, exists], points: 5}
            engagement:
              cap: 30
              rules:
                - {id: searched, when: {cel: "%s"}, points: 3}
                - {id: visited, when: [event.name, is, Visit], points: 2}
            qualification:
              threshold: {total: 40}
              handRaise: {events: [Demo]}
            """;

    private static final List<String> LONG =
            IntStream.range(0, 500).mapToObj(i -> "value " + i).toList();

    @Test
    void aRuleOverItsBudgetCounts0AndIsNamed() {
        // When
        Score score = score(model(text(1)), traits(Map.of("title", "VP", "list", LONG), NOW));

        // Then
        assertThat(score.overBudget()).containsExactly("costly-0");
        assertThat(score.contributions()).extracting(Contribution::rule).containsExactly("titled");
        assertThat(score.total()).isEqualTo(5_000);
    }

    @Test
    void aRuleOverItsBudgetForAnEventDoesNotCountItAndIsNamed() {
        // When
        Score score = score(model(text(0)), event("Visit", Map.of("list", LONG), NOW));

        // Then
        assertThat(score.overBudget()).containsExactly("searched");
        assertThat(score.contributions()).extracting(Contribution::rule).containsExactly("visited");
    }

    @Test
    void sixtyCostlyRulesEndWithTheBudgetOfTheWholeEvaluation() {
        // When
        Score score = score(model(text(60)), traits(Map.of("title", "VP", "list", LONG), NOW));

        // Then
        assertThat(score.overBudget()).hasSize(61).contains("titled");
        assertThat(score).isEqualTo(score(model(text(60)), traits(Map.of("title", "VP", "list", LONG), NOW)));
    }

    @Test
    void theForecastUsesTheSameConditionsAsTheScore() {
        // Given
        CompiledModel model = model(text(60));
        History history = History.of(
                List.of(
                        traits(Map.of("title", "VP", "list", LONG), NOW.minusSeconds(60)),
                        event("Visit", Map.of(), NOW)),
                model);

        // When
        Optional<java.time.Instant> next = new Forecast(model)
                .next(
                        history.profile(),
                        history.tally(),
                        Adjustments.NONE.effect(NOW),
                        NOW,
                        Forecast.Level.ENTER,
                        true);

        // Then
        assertThat(next).isEmpty();
    }

    @Test
    void aModelOfMoreThan100FreeFormExpressionsIsRefused() {
        assertThatThrownBy(() -> model(text(101)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("More than 100 free-form expressions");
    }

    private static Score score(CompiledModel model, LeadEvent event) {
        History history = History.of(List.of(event), model);
        return new Scorer(model).score(history.profile(), history.tally(), NOW);
    }

    private static String text(int costly) {
        String rules = IntStream.range(0, costly)
                .mapToObj(i -> "    - {id: costly-%d, when: {cel: \"%s\"}, points: 1}%n"
                        .formatted(i, NESTED.formatted("lead.traits")))
                .collect(Collectors.joining());
        return MODEL.formatted(rules, NESTED.formatted("event.properties"));
    }
}
