package dev.baton.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorTest {

    static Stream<Arguments> comparisons() {
        return Stream.of(
                Arguments.of("  VP Sales ", "is", "vp sales", true),
                Arguments.of("VP Sales", "is", "VP", false),
                Arguments.of(5, "is", 5.0, true),
                Arguments.of("5", "is", 5, true),
                Arguments.of("five", "is", 5, false),
                Arguments.of(true, "is", true, true),
                Arguments.of("TRUE", "is", true, true),
                Arguments.of("VP", "isNot", "CEO", true),
                Arguments.of("ceo ", "isNot", "CEO", false),
                Arguments.of("b", "in", List.of("A", "B"), true),
                Arguments.of("c", "in", List.of("A", "B"), false),
                Arguments.of("c", "in", List.of(), false),
                Arguments.of("c", "notIn", List.of("A", "B"), true),
                Arguments.of("Sales Director", "contains", "DIRECT", true),
                Arguments.of("Sales Director", "startsWith", "sales d", true),
                Arguments.of(" Sales Director", "startsWith", "Sales", true),
                Arguments.of("Sales Director ", "endsWith", "director", true),
                Arguments.of("x", "endsWith", "longer than x", false),
                Arguments.of("SVP, Sales", "matches", "\\bs?vp\\b", true),
                Arguments.of("MVPs", "matches", "\\bvp\\b", false),
                Arguments.of(200, "atLeast", 200, true),
                Arguments.of("250", "atLeast", 200, true),
                Arguments.of(199.9, "atLeast", 200, false),
                Arguments.of(200L, "atMost", 199.5, false),
                Arguments.of(3, "between", List.of(1, 3), true),
                Arguments.of(3.01, "between", List.of(1, 3), false),
                Arguments.of(List.of("red", "Blue"), "is", "blue", true),
                Arguments.of(List.of("red", "Blue"), "isNot", "blue", false),
                Arguments.of(Map.of("name", "x"), "contains", "x", false));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void comparesTextAndNumbers(Object actual, String operator, Object operand, boolean expected) {
        assertThat(MapFacts.holds(List.of("lead.title", operator, operand), Map.of("lead.title", actual)))
                .isEqualTo(expected);
    }

    @Test
    void anUnknownValueMeetsNothingButMissing() {
        // Given
        Map<String, Object> unknown = new HashMap<>();
        Map<String, Object> blank = Map.of("lead.title", "  ", "lead.size", " ");

        for (Map<String, Object> facts : List.of(unknown, blank)) {
            // Then
            assertThat(MapFacts.holds(List.of("lead.size", "atMost", 10), facts))
                    .isFalse();
            assertThat(MapFacts.holds(List.of("lead.size", "is", 0), facts)).isFalse();
            assertThat(MapFacts.holds(List.of("lead.title", "isNot", "CEO"), facts))
                    .isFalse();
            assertThat(MapFacts.holds(List.of("lead.title", "notIn", List.of("CEO")), facts))
                    .isFalse();
            assertThat(MapFacts.holds(List.of("lead.title", "exists"), facts)).isFalse();
            assertThat(MapFacts.holds(List.of("lead.title", "missing"), facts)).isTrue();
        }
    }

    @Test
    void aKnownZeroExists() {
        assertThat(MapFacts.holds(List.of("lead.size", "exists"), Map.of("lead.size", 0)))
                .isTrue();
    }

    @Test
    void aPatternThatWouldExplodeElsewhereIsSearchedInLinearTime() {
        // Given
        Map<String, Object> facts = Map.of("lead.title", "a".repeat(5_000) + "!");

        // When
        boolean holds = MapFacts.holds(List.of("lead.title", "matches", "^(a+)+$"), facts);

        // Then
        assertThat(holds).isFalse();
    }
}
