package dev.baton.kit.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
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

    private final CelRuntime.Program program;

    private Expression(CelRuntime.Program program) {
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
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelNode.LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        roots.forEach(root -> builder.addVar(root, MapType.create(SimpleType.STRING, SimpleType.DYN)));
        try {
            CelAbstractSyntaxTree tree = builder.build().compile(text).getAst();
            return new Expression(CelNode.RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new InvalidConditionException(List.of(new InvalidConditionException.Violation("", e.getMessage())));
        }
    }

    /**
     * The value.
     *
     * @param variables the roots
     * @throws IllegalArgumentException where it has none: a key that isn't there, or what can't be computed
     */
    public Object value(Map<String, ?> variables) {
        try {
            return plain(program.eval(inputs(variables)));
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
