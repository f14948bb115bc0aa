package dev.baton.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationBudgetTest {

    private static final String TAGS = "lead.traits.tags";

    private final ConditionParser parser =
            new ConditionParser(Vocabulary.of("lead.title").withFamilies("lead.traits"), Vocabulary.of("event.name"));
    private final ConditionCompiler compiler = new ConditionCompiler();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['ab'].exists(a, [a + a].exists(b, [b + b].exists(c, [c + c].exists(d, d == c))))",
                "[lead.title].map(a, a + a).map(b, b + b).exists(c, c == lead.title)",
                "[[1]].map(a, [a, a]).map(b, [b, b]).map(c, [c, c]).size() == 1",
                "(lead.traits.tags + lead.traits.tags).exists(a, a == 'x')",
                "['x'].exists(a, [[a, a]].exists(b, [[b, b]].exists(c, c[0] == b)))"
            })
    void refusesLoopsOverWhatTheExpressionComputes(String expression) {
        assertThatThrownBy(() -> parser.parse(Map.of("cel", expression)))
                .isInstanceOf(InvalidConditionException.class)
                .hasMessageContaining("must run over a value such as lead.traits.tags");
        assertThatThrownBy(() -> Expression.of(expression, Set.of("lead")))
                .isInstanceOf(InvalidConditionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['b', 'c'].exists(t, t in lead.traits.tags)",
                "lead.traits.tags.filter(t, t != 'a').exists(t, t == 'b')",
                "lead.traits.items.map(i, i.name).exists(n, n == 'x')",
                "(has(lead.traits.tags) ? lead.traits.tags : []).exists(t, t == 'b')",
                "lead.traits.exists(name, name == 'tags')",
                "lead.traits.items[0].name.matches('^x$') && lead.title.contains('V' + 'P')"
            })
    void loopsOverValuesAndWrittenListsAreEvaluated(String expression) {
        assertThat(holds(
                        cel(expression),
                        Map.of(
                                "title",
                                "VP",
                                "traits",
                                Map.of("tags", List.of("a", "b"), "items", List.of(Map.of("name", "x"))))))
                .isTrue();
    }

    @Test
    void aLoopThatCostsMoreThanItsBudgetDoesNotHold() {
        // Given
        List<String> many = IntStream.range(0, 400).mapToObj(i -> "tag " + i).toList();
        String nested = TAGS + ".exists(a, " + TAGS + ".exists(b, a == b + 'x'))";
        MapFacts facts = facts(many);

        for (String text : List.of(nested + " || true", "!" + nested, "true || " + nested + " && false")) {
            // When
            CompiledCondition condition = compiler.compile(parser.parse(Map.of("cel", text)));
            boolean holds = condition.test(facts);

            // Then
            assertThat(holds).as(text).isEqualTo(text.startsWith("true"));
            assertThat(facts.budget().exceeded()).as(text).isEqualTo(!text.startsWith("true"));
        }
    }

    @Test
    void aNegationDoesNotTurnAnExceededBudgetIntoAMatch() {
        // Given
        List<String> many = IntStream.range(0, 400).mapToObj(i -> "tag " + i).toList();
        Object expensive = Map.of("cel", TAGS + ".exists(a, " + TAGS + ".exists(b, a == b + 'x'))");
        CompiledCondition condition = compiler.compile(parser.parse(Map.of("not", List.of(expensive))));

        // Then
        assertThat(condition.test(facts(many))).isFalse();
        assertThat(condition.explain(facts(many)).holds()).isFalse();
    }

    @Test
    void growingTextIsChargedByItsLength() {
        // Given
        String concatenated = String.join(" + ", Collections.nCopies(20, "lead.title"));
        CompiledCondition condition =
                compiler.compile(parser.parse(Map.of("cel", "(" + concatenated + ").size() > 1")));
        MapFacts facts = new MapFacts(compiler, Map.of("lead", Map.of("title", "x".repeat(50_000))), Map.of());

        // Then
        assertThat(condition.test(facts)).isFalse();
        assertThat(facts.budget().exceeded()).isTrue();
    }

    @Test
    void allConditionsOfAnEvaluationShareItsBudget() {
        // Given
        List<String> many = IntStream.range(0, 1_500).mapToObj(i -> "tag " + i).toList();
        CompiledCondition condition = compiler.compile(parser.parse(Map.of("cel", TAGS + ".all(a, a != 'x')")));
        MapFacts facts = facts(many);

        // When
        List<Boolean> held =
                IntStream.range(0, 30).mapToObj(i -> condition.test(facts)).toList();

        // Then
        assertThat(held).startsWith(true, true, true).endsWith(false, false, false);
        assertThat(held)
                .isEqualTo(IntStream.range(0, 30)
                        .mapToObj(i -> i < held.indexOf(false))
                        .toList());
    }

    @Test
    void searchesForLargePatternsInLongTextsAreCharged() {
        // Given
        String pattern = "a*b|".repeat(200) + "x";
        CompiledCondition condition = compiler.compile(parser.parse(List.of("lead.title", "matches", pattern)));
        MapFacts facts = new MapFacts(compiler, Map.of("lead.title", "a".repeat(10_000)), Map.of());

        // Then
        assertThat(condition.test(facts)).isFalse();
        assertThat(facts.budget().exceeded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"((a{1000}){1000}){1000}", "((((a{30}){30}){30}){30}){30}", "(?:x{1,900}){2,900}", "a{900}b{900}"
            })
    void refusesPatternsThatGrowWithTheirRepetitions(String pattern) {
        assertThatThrownBy(() -> parser.parse(List.of("lead.title", "matches", pattern)))
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> parser.parse(Map.of("cel", "lead.title.matches('" + pattern + "')")))
                .hasMessageContaining("too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[a{9}]{3}$",
                "\\d{3}-\\d{4}",
                "a\\{1000\\}",
                "[]{9999}]x{2,}",
                "(?i)\\bv\\.?p\\b|chief .{0,20} officer"
            })
    void acceptsPatternsWithRepetitionsThatStaySmall(String pattern) {
        assertThat(parser.parse(List.of("lead.title", "matches", pattern))).isNotNull();
    }

    @Test
    void refusesPatternsThatALeadCouldSend() {
        assertThatThrownBy(() -> parser.parse(Map.of("cel", "lead.title.matches(lead.traits.pattern)")))
                .hasMessageContaining("must be written out");
    }

    @Test
    void aCostThatIsExceededGivesAnExpressionNoValue() {
        // Given
        Expression expression = Expression.of("payload.list.map(a, payload.list.map(b, a + b))", Set.of("payload"));
        List<String> many = IntStream.range(0, 400).mapToObj(Integer::toString).toList();

        // Then
        assertThatThrownBy(() -> expression.value(Map.of("payload", Map.of("list", many))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("costs too much");
    }

    @Test
    void anInterruptedThreadStopsBeforeItsNextCondition() {
        // Given
        CompiledCondition condition = compiler.compile(parser.parse(List.of("lead.title", "exists")));
        MapFacts facts = facts(List.of());
        Thread.currentThread().interrupt();

        // Then
        assertThatThrownBy(() -> condition.test(facts)).isInstanceOf(EvaluationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private MapFacts facts(List<String> tags) {
        return new MapFacts(compiler, Map.of("lead", Map.of("traits", Map.of("tags", tags))), Map.of());
    }

    private boolean holds(Object document, Map<String, Object> lead) {
        CompiledCondition condition = compiler.compile(parser.parse(document));
        return condition.test(new MapFacts(compiler, Map.of("lead", lead), Map.of()));
    }

    private static Map<String, Object> cel(String expression) {
        return Map.of("cel", expression);
    }
}
