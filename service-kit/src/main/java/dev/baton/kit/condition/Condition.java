package dev.baton.kit.condition;

import dev.cel.common.types.SimpleType;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A condition as read from its document: checked, immutable, comparable by value; not yet fit to be evaluated.
 *
 * <p>Two documents that say the same in the same order are equal, whatever their spelling of numbers, so that
 * {@link #canonical()} may serve as a stable key.
 */
public sealed interface Condition {

    /** Holds when every part holds; with no part it holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when one part at least holds; with no part it does not. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when none of the parts holds. */
    record Not(List<Condition> parts) implements Condition {
        public Not {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Compares one value.
     *
     * @param path     dotted path of the value, its first step the root
     * @param operator how it is compared
     * @param value    text, number ({@link java.math.BigDecimal}), boolean or a list of these; null where the operator
     *                 takes none
     */
    record Leaf(String path, Operator operator, Object value) implements Condition {}

    /**
     * Holds when enough named occurrences lie within the window.
     *
     * @param names   any of these names counts, compared as text; empty: whatever its name
     * @param where   what else an occurrence must meet, null when nothing
     * @param within  how long ago at most, null: ever
     * @param atLeast how many, 1 or more
     */
    record Events(List<String> names, Condition where, Duration within, int atLeast) implements Condition {
        public Events {
            names = List.copyOf(names);
            if (atLeast < 1) {
                throw new IllegalArgumentException("atLeast must be 1 or more, was " + atLeast);
            }
        }
    }

    /**
     * A free-form predicate.
     *
     * @param expression text in Common Expression Language, type-checked
     * @param roots      the variables it may use, each a map
     */
    record Cel(String expression, Set<String> roots) implements Condition {
        public Cel {
            roots = Set.copyOf(roots);
        }

        /** How many loops stand within each other at most; the lengths they run over multiply to the cost. */
        public int nestedLoops() {
            return CelProgram.of(expression, roots, SimpleType.BOOL).nestedLoops();
        }
    }

    /** The condition as one line of JSON, equal for equal conditions. */
    default String canonical() {
        return CanonicalText.of(this);
    }
}
