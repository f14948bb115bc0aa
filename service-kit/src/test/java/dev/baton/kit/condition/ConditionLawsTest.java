package dev.baton.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Logic holds whatever the tree and the facts are. */
class ConditionLawsTest {

    private static final List<String> PATHS = List.of("a", "b", "c", "d");

    @Property
    void deMorgan(@ForAll("trees") List<Condition> parts, @ForAll("facts") Map<String, Object> facts) {
        // Given
        List<Condition> negated = new ArrayList<>();
        parts.forEach(part -> negated.add(not(part)));

        // Then
        assertThat(holds(not(new Condition.All(parts)), facts)).isEqualTo(holds(new Condition.Any(negated), facts));
        assertThat(holds(not(new Condition.Any(parts)), facts)).isEqualTo(holds(new Condition.All(negated), facts));
        assertThat(holds(new Condition.Not(parts), facts)).isEqualTo(holds(new Condition.All(negated), facts));
    }

    @Property
    void doubleNegation(@ForAll("tree") Condition tree, @ForAll("facts") Map<String, Object> facts) {
        assertThat(holds(not(not(tree)), facts)).isEqualTo(holds(tree, facts));
    }

    @Property
    void orderOfPartsDoesNotMatter(
            @ForAll("trees") List<Condition> parts, @ForAll("facts") Map<String, Object> facts, @ForAll long seed) {
        // Given
        List<Condition> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));

        // Then
        assertThat(holds(new Condition.All(shuffled), facts)).isEqualTo(holds(new Condition.All(parts), facts));
        assertThat(holds(new Condition.Any(shuffled), facts)).isEqualTo(holds(new Condition.Any(parts), facts));
    }

    @Property
    void explanationAgreesWithTheTestAndItsLeavesDecide(
            @ForAll("tree") Condition tree, @ForAll("facts") Map<String, Object> facts) {
        // Given
        ConditionCompiler compiler = new ConditionCompiler();
        CompiledCondition compiled = compiler.compile(tree);
        MapFacts given = new MapFacts(compiler, facts, Map.of());

        // When
        Explanation explanation = compiled.explain(given);

        // Then
        assertThat(explanation.holds()).isEqualTo(compiled.test(given));
        assertThat(explanation.leaves()).isNotEmpty();
    }

    @Property
    void canonicalTextReadsBackAsTheSameCondition(@ForAll("tree") Condition tree) throws Exception {
        // Given
        Object document = new com.fasterxml.jackson.databind.ObjectMapper().readValue(tree.canonical(), Object.class);

        // Then
        assertThat(new ConditionParser(Vocabulary.of("a", "b", "c", "d")).parse(document))
                .isEqualTo(tree);
    }

    private static Condition not(Condition part) {
        return new Condition.Not(List.of(part));
    }

    private static boolean holds(Condition condition, Map<String, Object> facts) {
        ConditionCompiler compiler = new ConditionCompiler();
        CompiledCondition compiled = compiler.compile(condition);
        return compiled.test(new MapFacts(compiler, facts, Map.of()));
    }

    @Provide
    Arbitrary<Map<String, Object>> facts() {
        Arbitrary<Object> values = Arbitraries.of("x", " X ", "y", "", 1, 2.5, "3", true, List.of("x", 1));
        return Arbitraries.maps(Arbitraries.of(PATHS), values);
    }

    @Provide
    Arbitrary<List<Condition>> trees() {
        return tree().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Condition> tree() {
        return level(3);
    }

    private static Arbitrary<Condition> level(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Arbitrary<List<Condition>> parts = level(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, leaf()),
                net.jqwik.api.Tuple.of(1, parts.map(Condition.All::new)),
                net.jqwik.api.Tuple.of(1, parts.map(Condition.Any::new)),
                net.jqwik.api.Tuple.of(1, parts.map(Condition.Not::new)));
    }

    private static Arbitrary<Condition> leaf() {
        Arbitrary<String> path = Arbitraries.of(PATHS);
        Arbitrary<Condition> bare = Combinators.combine(path, Arbitraries.of(Operator.EXISTS, Operator.MISSING))
                .as((p, operator) -> new Condition.Leaf(p, operator, null));
        Arbitrary<Condition> text = Combinators.combine(
                        path,
                        Arbitraries.of(Operator.IS, Operator.IS_NOT, Operator.CONTAINS),
                        Arbitraries.of("x", "y", "3", "q\"\\"))
                .as(Condition.Leaf::new);
        Arbitrary<Condition> number = Combinators.combine(
                        path,
                        Arbitraries.of(Operator.IS, Operator.AT_LEAST, Operator.AT_MOST),
                        Arbitraries.integers().between(-2, 4).map(Numbers::decimal))
                .as(Condition.Leaf::new);
        return Arbitraries.oneOf(bare, text, number);
    }
}
