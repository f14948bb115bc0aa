package dev.baton.kit.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Refuses expressions whose values can grow without limit, before they are evaluated for the first time.
 *
 * <p>A loop binds its variable to elements of what it runs over. As long as that is a part of the facts or a written list,
 * nothing gets larger from loop to loop; a loop over computed text or lists doubles them with every level. A pattern must be
 * written out, since one that a lead sends could be of any size.
 */
final class CelLoops {

    private static final String COMPUTED =
            "A loop (exists, all, filter, map) must run over a value such as lead.traits.tags or over a written list, not over"
                    + " text or lists that the expression computes";
    private static final String PATTERN = "The pattern of matches() must be written out as text";

    private final List<String> faults = new ArrayList<>();
    private final Map<Long, Integer> searched = new HashMap<>();
    private final Map<Long, Long> containers = new HashMap<>();

    private int depth;
    private int deepest;

    private CelLoops() {}

    /** Reads an expression. */
    static CelLoops of(CelExpr expression) {
        CelLoops loops = new CelLoops();
        loops.visit(expression);
        return loops;
    }

    /** How many loops stand within each other at most. */
    int deepest() {
        return deepest;
    }

    /** What is refused, in words; empty where the expression may be evaluated. */
    List<String> faults() {
        return faults;
    }

    /** Size of the pattern by the expression whose text is searched for it. */
    Map<Long, Integer> searched() {
        return searched;
    }

    /** By the expression that is looked for in a text, the expression that gives the text. */
    Map<Long, Long> containers() {
        return containers;
    }

    private void visit(CelExpr expression) {
        switch (expression.getKind()) {
            case SELECT -> visit(expression.select().operand());
            case LIST -> expression.list().elements().forEach(this::visit);
            case MAP ->
                expression.map().entries().forEach(entry -> {
                    visit(entry.key());
                    visit(entry.value());
                });
            case STRUCT -> expression.struct().entries().forEach(entry -> visit(entry.value()));
            case CALL -> call(expression.call());
            case COMPREHENSION -> loop(expression.comprehension());
            default -> {
                // constants and variables
            }
        }
    }

    private void call(CelExpr.CelCall call) {
        List<CelExpr> operands = new ArrayList<>();
        call.target().ifPresent(operands::add);
        operands.addAll(call.args());
        operands.forEach(this::visit);
        if (operands.size() == 2 && call.function().equals("matches")) {
            pattern(operands.get(0), operands.get(1));
        }
        if (operands.size() == 2 && call.function().equals("contains")) {
            containers.put(operands.get(1).id(), operands.get(0).id());
        }
    }

    private void pattern(CelExpr text, CelExpr pattern) {
        if (pattern.getKind() != ExprKind.Kind.CONSTANT
                || pattern.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            faults.add(PATTERN);
            return;
        }
        try {
            searched.put(
                    text.id(),
                    SafePattern.compile(pattern.constant().stringValue()).programSize());
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
    }

    private void loop(CelComprehension loop) {
        if (!isGiven(loop.iterRange())) {
            faults.add(COMPUTED);
        }
        visit(loop.iterRange());
        visit(loop.accuInit());
        deepest = Math.max(deepest, ++depth);
        visit(loop.loopCondition());
        visit(loop.loopStep());
        depth--;
        visit(loop.result());
    }

    /** Whether an expression gives a part of the facts, or values as they are written. */
    private static boolean isGiven(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT, IDENT -> true;
            case SELECT -> isGiven(expression.select().operand());
            case LIST -> expression.list().elements().stream().allMatch(CelLoops::isElement);
            case MAP ->
                expression.map().entries().stream()
                        .allMatch(entry -> isElement(entry.key()) && isElement(entry.value()));
            case CALL -> isGivenCall(expression.call());
            case COMPREHENSION -> {
                CelExpr added = added(expression.comprehension().loopStep());
                yield added != null
                        && isElement(added)
                        && isGiven(expression.comprehension().iterRange());
            }
            default -> false;
        };
    }

    private static boolean isGivenCall(CelExpr.CelCall call) {
        return switch (call.function()) {
            case "_[_]", "dyn" -> isGiven(call.args().get(0));
            case "_?_:_" -> isGiven(call.args().get(1)) && isGiven(call.args().get(2));
            default -> false;
        };
    }

    /** An element that is no larger than what it is taken from. */
    private static boolean isElement(CelExpr expression) {
        return expression.getKind() != ExprKind.Kind.LIST
                && expression.getKind() != ExprKind.Kind.MAP
                && isGiven(expression);
    }

    /** What a filter or a map appends to its result in each round; null for other loops. */
    private static CelExpr added(CelExpr step) {
        if (step.getKind() != ExprKind.Kind.CALL) {
            return null;
        }
        CelExpr.CelCall call = step.call();
        return switch (call.function()) {
            case "_?_:_" -> added(call.args().get(1));
            case "_+_" -> {
                CelExpr last = call.args().get(1);
                yield last.getKind() == ExprKind.Kind.LIST
                                && last.list().elements().size() == 1
                        ? last.list().elements().get(0)
                        : null;
            }
            default -> null;
        };
    }
}
