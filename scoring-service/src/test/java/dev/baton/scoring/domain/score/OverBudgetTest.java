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
import java.time.Instant;
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

    private static final String STUDENT = """
            disqualifiers:
              - {id: student, when: [lead.title, contains, student]}
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
        List<LeadEvent> events = List.of(
                traits(Map.of("title", "VP", "list", LONG), NOW.minusSeconds(60)), event("Visit", Map.of(), NOW));

        // When
        Optional<Instant> next = next(model(text(60)), events);

        // Then
        assertThat(next).isEmpty();
    }

    @Test
    void disqualifierOverItsBudgetHoldsAndIsNamed() {
        // Given
        CompiledModel model = model(text(0) + """
                disqualifiers:
                  - {id: costly, when: {cel: "%s"}}
                  - {id: student, when: [lead.title, contains, student]}
                """.formatted(NESTED.formatted("lead.traits")));

        // When
        Score score = score(model, traits(Map.of("title", "VP", "list", LONG), NOW));

        // Then
        assertThat(score.disqualifiedBy()).containsExactly("costly");
        assertThat(score.overBudget()).containsExactly("costly");
        assertThat(score.qualified()).isFalse();
    }

    @Test
    void rulesCannotSpendTheBudgetOfTheDisqualifiers() {
        // Given
        CompiledModel model = model(text(60) + STUDENT);

        // Then
        assertThat(score(model, traits(Map.of("title", "Student", "list", LONG), NOW)))
                .satisfies(score -> assertThat(score.disqualifiedBy()).containsExactly("student"))
                .satisfies(score -> assertThat(score.overBudget()).hasSize(61).doesNotContain("student"));
        assertThat(score(model, traits(Map.of("title", "VP", "list", LONG), NOW))
                        .disqualifiedBy())
                .isEmpty();
    }

    @Test
    void forecastKeepsLeadsDisqualifiedByCostlyConditionsOut() {
        // Given
        List<LeadEvent> events = List.of(
                traits(Map.of("title", "Student", "list", LONG, "email", "ann@example.com"), NOW.minusSeconds(60)),
                event("Demo", Map.of(), NOW));

        // Then
        assertThat(next(model(text(60)), events)).isPresent();
        assertThat(next(model(text(60) + STUDENT), events)).isEmpty();
        assertThat(next(model(text(60) + """
                        disqualifiers:
                          - {id: costly, when: {cel: "%s"}}
                        """.formatted(NESTED.formatted("lead.traits"))), events))
                .isEmpty();
    }

    private static Optional<Instant> next(CompiledModel model, List<LeadEvent> events) {
        History history = History.of(events, model);
        return new Forecast(model)
                .next(
                        history.profile(),
                        history.tally(),
                        Adjustments.NONE.effect(NOW),
                        NOW,
                        Forecast.Level.ENTER,
                        true);
    }

    @Test
    void aModelOfMoreThan100FreeFormExpressionsIsRefused() {
        assertThatThrownBy(() -> model(text(101)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("More than 100 free-form expressions");
    }

    @Test
    void modelOfMoreThan20ExpressionsOverEventsIsRefused() {
        // Given
        String rules = IntStream.range(0, 11)
                .mapToObj(i -> "    - {id: rule-%1$d, when: {cel: \"event.properties.p == 'a%1$d'\"}, points: 1}%n"
                        .formatted(i))
                .collect(Collectors.joining());
        List<String> gates = IntStream.range(0, 10)
                .mapToObj(i ->
                        "  - {id: gate-%1$d, when: {events: {name: Visit, where: {cel: \"event.properties.q == 'b%1$d'\"}}}}"
                                .formatted(i))
                .toList();
        String text = text(0).replace("    - {id: searched", rules + "    - {id: searched") + "disqualifiers:\n";

        // Then
        assertThatThrownBy(() -> model(text + String.join("\n", gates)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("More than 20 free-form expressions (cel) over events");
        assertThat(model(text + String.join("\n", gates.subList(0, 8)))).isNotNull();
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
