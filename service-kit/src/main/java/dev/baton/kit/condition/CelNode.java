package dev.baton.kit.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The exception in the tree: a free-form predicate in Common Expression Language, ten to a hundred times dearer than a
 * leaf. Each root is a map; naming a key that is unknown, or comparing what can't be compared, makes the predicate not
 * hold.
 *
 * @param program the planned expression
 * @param roots   the variables the expression uses with their slots
 * @param text    the condition as JSON, for explanations
 */
record CelNode(CelRuntime.Program program, Map<String, Integer> roots, String text) implements Node {

    /** Enough for any predicate a person writes; a loop over a huge list ends here. */
    static final CelOptions LIMITS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(1_000)
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(32)
            .build();

    static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(LIMITS).build();

    static CelNode of(Condition.Cel cel, ToIntFunction<String> slots) {
        try {
            CelAbstractSyntaxTree tree = compile(cel.expression(), cel.roots());
            Map<String, Integer> used = new HashMap<>();
            cel.roots().forEach(root -> used.put(root, slots.applyAsInt(root)));
            return new CelNode(RUNTIME.createProgram(tree), Map.copyOf(used), cel.canonical());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new InvalidConditionException(
                    List.of(new InvalidConditionException.Violation("/cel", e.getMessage())));
        }
    }

    /** Complains where the text is no predicate over these roots. */
    static void check(String expression, Set<String> roots) throws CelValidationException {
        Objects.requireNonNull(compile(expression, roots));
    }

    private static CelAbstractSyntaxTree compile(String expression, Set<String> roots) throws CelValidationException {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        roots.forEach(root -> builder.addVar(root, MapType.create(SimpleType.STRING, SimpleType.DYN)));
        return builder.build().compile(expression).getAst();
    }

    @Override
    public boolean test(Facts facts) {
        Map<String, Object> variables = HashMap.newHashMap(roots.size());
        roots.forEach((root, slot) -> {
            Object value = facts.value(slot);
            variables.put(root, value == null ? Map.of() : value);
        });
        try {
            return Boolean.TRUE.equals(program.eval(variables));
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    @Override
    public Explanation explain(Facts facts) {
        return Explanation.leaf(test(facts), text, null);
    }
}
