package dev.baton.kit.condition;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value in Common Expression Language over roots that are maps, within the same limits as a {@code cel} condition. Gives
 * plain Java: maps, lists, texts, {@code Long}, {@code Double}, booleans, null.
 */
public final class Expression {

    private final CelProgram program;

    private Expression(CelProgram program) {
        this.program = program;
    }

    /**
     * Compiles.
     *
     * @param text  the expression
     * @param roots names of the variables
     * @throws InvalidConditionException where it is none, with what is wrong
     */
    public static Expression of(String text, Set<String> roots) {
        try {
            return new Expression(CelProgram.of(text, roots, null));
        } catch (IllegalArgumentException e) {
            throw new InvalidConditionException(List.of(new InvalidConditionException.Violation("", e.getMessage())));
        }
    }

    /**
     * The value.
     *
     * @param variables the roots
     * @throws IllegalArgumentException where it has none: a key that isn't there, what can't be computed, or what
     *     costs more than its budget
     */
    public Object value(Map<String, ?> variables) {
        EvaluationBudget budget = EvaluationBudget.forLead();
        budget.begin();
        try {
            Object value = program.value(inputs(variables), budget);
            if (budget.exceeded()) {
                throw new IllegalArgumentException("It costs too much to compute: let its loops run over less");
            }
            return plain(value);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Map<String, Object> inputs(Map<?, ?> variables) {
        Map<String, Object> inputs = LinkedHashMap.newLinkedHashMap(variables.size());
        variables.forEach((name, value) -> inputs.put(String.valueOf(name), input(value)));
        return inputs;
    }

    /** The language has a null of its own, and no small numbers. */
    private static Object input(Object value) {
        return switch (value) {
            case null -> NullValue.NULL_VALUE;
            case Integer number -> number.longValue();
            case Map<?, ?> map -> inputs(map);
            case List<?> list -> list.stream().map(Expression::input).toList();
            default -> value;
        };
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag;
            case Double number -> number;
            case Number number -> number.longValue();
            case List<?> list -> plain(list);
            case Map<?, ?> map -> plain(map);
            case null -> null;
            case NullValue nothing -> null;
            default -> value.toString();
        };
    }

    private static List<Object> plain(List<?> list) {
        List<Object> plain = new ArrayList<>(list.size());
        list.forEach(element -> plain.add(plain(element)));
        return plain;
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        Map<String, Object> plain = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }
}
