package dev.baton.kit.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelByteString;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationListener;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An expression in Common Expression Language that can't cost more than its budget: its text, its depth and what its loops
 * run over are checked when it is compiled, and every value that it computes is charged when it is evaluated.
 */
final class CelProgram {

    /** The rounds of all loops of one evaluation; the budget ends nearly all of them earlier. */
    private static final int MOST_ROUNDS = 20_000;

    /** What a round of a search costs: characters times the size of the pattern, divided by this. */
    static final int SEARCHED_PER_STEP = 32;

    /** What looking for a text costs: its characters times those it is looked for in, divided by this. */
    static final int COMPARED_PER_STEP = 256;

    private static final CelOptions LIMITS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(MOST_ROUNDS)
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(32)
            .maxRegexProgramSize(SafePattern.LARGEST)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(LIMITS).build();

    private final CelRuntime.Program program;
    private final Map<Long, Integer> searched;
    private final Map<Long, Long> containers;
    private final int nestedLoops;

    private CelProgram(CelRuntime.Program program, CelLoops loops) {
        this.program = program;
        this.searched = Map.copyOf(loops.searched());
        this.containers = Map.copyOf(loops.containers());
        this.nestedLoops = loops.deepest();
    }

    /**
     * Compiles.
     *
     * @param text   the expression
     * @param roots  names of its variables, each a map
     * @param result what it must give, null for anything
     * @throws IllegalArgumentException where it is none, or may grow without limit; with the reason
     */
    static CelProgram of(String text, Set<String> roots, CelType result) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        if (result != null) {
            builder.setResultType(result);
        }
        roots.forEach(root -> builder.addVar(root, MapType.create(SimpleType.STRING, SimpleType.DYN)));
        try {
            CelAbstractSyntaxTree tree = builder.build().compile(text).getAst();
            CelLoops loops = CelLoops.of(tree.getExpr());
            if (!loops.faults().isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", loops.faults()));
            }
            return new CelProgram(RUNTIME.createProgram(tree), loops);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** How many loops stand within each other at most: the cost is the product of the lengths they run over. */
    int nestedLoops() {
        return nestedLoops;
    }

    /**
     * Evaluates.
     *
     * @return its value; null where it has none, or the budget has no steps left
     * @throws CelEvaluationException where it can't be computed
     */
    Object value(Map<String, ?> variables, EvaluationBudget budget) throws CelEvaluationException {
        try {
            return program.trace(variables, new Meter(budget));
        } catch (BudgetExceededError e) {
            return null;
        }
    }

    /**
     * Ends an evaluation from within. No exception: the language takes exceptions for values, so that {@code a || b} would go
     * on with {@code b}.
     */
    private static final class BudgetExceededError extends Error {

        private static final long serialVersionUID = 1L;

        private static final BudgetExceededError INSTANCE = new BudgetExceededError();

        private BudgetExceededError() {
            super("the evaluation costs more than its budget", null, false, false);
        }
    }

    /** Charges each value that an evaluation computes. */
    private final class Meter implements CelEvaluationListener {

        private final EvaluationBudget budget;
        private final Map<Long, Integer> lengths = new HashMap<>();

        private Meter(EvaluationBudget budget) {
            this.budget = budget;
        }

        @Override
        public void callback(CelExpr expression, Object value) {
            charge(value);
            if (value instanceof String text) {
                long id = expression.id();
                lengths.put(id, text.length());
                spend((long) text.length() * searched.getOrDefault(id, 0) / SEARCHED_PER_STEP);
                spend((long) text.length()
                        * lengths.getOrDefault(containers.getOrDefault(id, -1L), 0)
                        / COMPARED_PER_STEP);
            }
        }

        /** Comparing, or looking for something in a list, may look at all of it. */
        private void charge(Object value) {
            switch (value) {
                case String text -> spend(EvaluationBudget.steps(text.length()));
                case CelByteString bytes -> spend(EvaluationBudget.steps(bytes.size()));
                case List<?> list -> {
                    spend(1);
                    list.forEach(this::charge);
                }
                case Map<?, ?> map -> {
                    spend(1);
                    map.forEach((key, element) -> {
                        charge(key);
                        charge(element);
                    });
                }
                case null, default -> spend(1);
            }
        }

        private void spend(long steps) {
            if (!budget.spend(steps)) {
                throw BudgetExceededError.INSTANCE;
            }
        }
    }
}
