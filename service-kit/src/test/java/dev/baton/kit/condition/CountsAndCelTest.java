package dev.baton.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsAndCelTest {

    private final ConditionParser parser =
            new ConditionParser(Vocabulary.of("lead.title").withFamilies("lead.traits"), Vocabulary.of("event.name"));
    private final ConditionCompiler compiler = new ConditionCompiler();

    @Test
    void countsAreAskedOnceForLeavesThatDifferOnlyInHowMany() {
        // Given
        CompiledCondition twice = compiler.compile(parser.parse(events("Page Viewed", 2)));
        CompiledCondition thrice = compiler.compile(parser.parse(events("Page Viewed", 3)));

        // When
        MapFacts facts = new MapFacts(compiler, Map.of(), Map.of("Page Viewed", 2L));

        // Then
        assertThat(compiler.queries()).hasSize(1);
        assertThat(twice.test(facts)).isTrue();
        assertThat(thrice.test(facts)).isFalse();
        assertThat(thrice.explain(facts).leaves().get(0).actual()).isEqualTo(2L);
    }

    @Test
    void anExplanationKeepsOnlyWhatDecided() {
        // Given
        CompiledCondition condition = compiler.compile(parser.parse(Map.of(
                "all",
                List.of(
                        List.of("lead.title", "exists"),
                        List.of("lead.title", "is", "CEO"),
                        events("Page Viewed", 1)))));

        // When
        Explanation explanation = condition.explain(new MapFacts(compiler, Map.of("lead.title", "VP"), Map.of()));

        // Then
        assertThat(explanation.holds()).isFalse();
        assertThat(explanation.leaves()).singleElement().satisfies(leaf -> {
            assertThat(leaf.text()).isEqualTo("[\"lead.title\",\"is\",\"CEO\"]");
            assertThat(leaf.actual()).isEqualTo("VP");
        });
    }

    @Test
    void aFreeFormPredicateSeesItsRootsAsMaps() {
        // Given
        CompiledCondition condition = compiler.compile(
                parser.parse(Map.of("cel", "lead.title.startsWith('VP') && int(lead.traits.seats) * 12 > 100")));
        Map<String, Object> lead = Map.of("title", "VP Sales", "traits", Map.of("seats", 10));

        // Then
        assertThat(compiler.paths()).containsExactly("lead");
        assertThat(condition.test(new MapFacts(compiler, Map.of("lead", lead), Map.of())))
                .isTrue();
    }

    @Test
    void aFreeFormPredicateOverUnknownKeysDoesNotHold() {
        // Given
        CompiledCondition condition = compiler.compile(parser.parse(Map.of("cel", "lead.traits.seats > 3")));

        // Then
        assertThat(condition.test(new MapFacts(compiler, Map.of(), Map.of()))).isFalse();
    }

    @Test
    void aFreeFormTextThatIsNoPredicateIsRefused() {
        assertThatThrownBy(() -> parser.parse(Map.of("cel", "lead.title +"), "/when"))
                .isInstanceOf(InvalidConditionException.class)
                .hasMessageStartingWith("/when/cel: Not a Common Expression Language predicate");
        assertThatThrownBy(() -> parser.parse(Map.of("cel", "1 + 1"))).isInstanceOf(InvalidConditionException.class);
        assertThatThrownBy(() -> parser.parse(Map.of("cel", "stranger.name == 'x'")))
                .isInstanceOf(InvalidConditionException.class);
    }

    private static Map<String, Object> events(String name, int atLeast) {
        return Map.of("events", Map.of("name", name, "atLeast", atLeast));
    }
}
