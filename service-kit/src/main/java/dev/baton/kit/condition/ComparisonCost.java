package dev.baton.kit.condition;

import java.util.List;

/**
 * What comparing a value costs, as if nothing were remembered of earlier comparisons.
 *
 * @param fixed        steps, whatever the value
 * @param perCharacter work for each character of the value, in parts of {@code divisor}
 */
record ComparisonCost(int fixed, int perCharacter, int divisor) {

    /** Values of a list that one step compares. */
    private static final int COMPARED_AT_ONCE = 8;

    static ComparisonCost of(Operator operator, Object operand) {
        return switch (operator) {
            case MATCHES ->
                new ComparisonCost(
                        1, SafePattern.compile((String) operand).programSize(), CelProgram.SEARCHED_PER_STEP);
            case CONTAINS -> new ComparisonCost(1, ((String) operand).length(), CelProgram.COMPARED_PER_STEP);
            case IN, NOT_IN -> new ComparisonCost(1 + ((List<?>) operand).size() / COMPARED_AT_ONCE, 0, 1);
            case IS, IS_NOT, STARTS_WITH, ENDS_WITH, AT_LEAST, AT_MOST, BETWEEN, EXISTS, MISSING ->
                new ComparisonCost(1, 0, 1);
        };
    }

    long of(Object value) {
        if (value instanceof List<?> list) {
            long sum = 1;
            for (Object element : list) {
                sum += of(element);
            }
            return sum;
        }
        return value instanceof String text
                ? fixed + (long) Math.min(text.length(), Texts.SEARCHED) * perCharacter / divisor
                : fixed;
    }
}
