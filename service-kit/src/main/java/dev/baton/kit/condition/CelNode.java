package dev.baton.kit.condition;

import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The exception in the tree: a free-form predicate in Common Expression Language, ten to a hundred times dearer than a
 * leaf. Each root is a map; naming a key that is unknown, or comparing what can't be compared, makes the predicate not
 * hold, and so does a budget that is exceeded.
 *
 * @param program the planned expression
 * @param roots   the variables the expression uses with their slots
 * @param text    the condition as JSON, for explanations
 */
record CelNode(CelProgram program, Map<String, Integer> roots, String text) implements Node {

    static CelNode of(Condition.Cel cel, ToIntFunction<String> slots) {
        try {
            CelProgram program = CelProgram.of(cel.expression(), cel.roots(), SimpleType.BOOL);
            Map<String, Integer> used = new HashMap<>();
            cel.roots().forEach(root -> used.put(root, slots.applyAsInt(root)));
            return new CelNode(program, Map.copyOf(used), cel.canonical());
        } catch (IllegalArgumentException e) {
            throw new InvalidConditionException(
                    List.of(new InvalidConditionException.Violation("/cel", e.getMessage())));
        }
    }

    /**
     * Checks a text.
     *
     * @throws IllegalArgumentException where it is no predicate over these roots, with the reason
     */
    static void check(String expression, Set<String> roots) {
        Objects.requireNonNull(CelProgram.of(expression, roots, SimpleType.BOOL));
    }

    @Override
    public boolean test(Facts facts) {
        Map<String, Object> variables = HashMap.newHashMap(roots.size());
        roots.forEach((root, slot) -> {
            Object value = facts.value(slot);
            variables.put(root, value == null ? Map.of() : value);
        });
        try {
            return Boolean.TRUE.equals(program.value(variables, facts.budget()));
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    @Override
    public Explanation explain(Facts facts) {
        return Explanation.leaf(test(facts), text, null);
    }
}
