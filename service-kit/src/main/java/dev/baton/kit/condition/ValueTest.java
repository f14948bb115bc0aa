package dev.baton.kit.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A comparison with its operand built in. */
@FunctionalInterface
interface ValueTest {

    boolean test(Object actual);

    /** The comparison of a leaf; its operand has been checked by the parser. */
    static ValueTest of(Operator operator, Object operand) {
        return switch (operator) {
            case EXISTS -> ValueTest::isKnown;
            case MISSING -> actual -> !isKnown(actual);
            case IS -> anyElement(equalTo(operand));
            case IS_NOT -> noElement(equalTo(operand));
            case IN -> anyElement(oneOf((List<?>) operand));
            case NOT_IN -> noElement(oneOf((List<?>) operand));
            case CONTAINS -> anyElement(containing((String) operand));
            case STARTS_WITH -> anyElement(text -> Texts.startsWith(Texts.of(text), (String) operand));
            case ENDS_WITH -> anyElement(text -> Texts.endsWith(Texts.of(text), (String) operand));
            case MATCHES -> anyElement(matching((String) operand));
            case AT_LEAST -> anyElement(atLeast((BigDecimal) operand));
            case AT_MOST -> anyElement(atMost((BigDecimal) operand));
            case BETWEEN -> anyElement(between((List<?>) operand));
        };
    }

    private static boolean isKnown(Object actual) {
        return switch (actual) {
            case null -> false;
            case String text -> !text.isBlank();
            case List<?> list -> list.stream().anyMatch(ValueTest::isKnown);
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    private static ValueTest anyElement(ValueTest one) {
        return actual -> {
            if (actual instanceof List<?> list) {
                for (Object element : list) {
                    if (isKnown(element) && one.test(element)) {
                        return true;
                    }
                }
                return false;
            }
            return isKnown(actual) && one.test(actual);
        };
    }

    private static ValueTest noElement(ValueTest one) {
        ValueTest any = anyElement(one);
        return actual -> isKnown(actual) && !any.test(actual);
    }

    private static ValueTest equalTo(Object operand) {
        return switch (operand) {
            case BigDecimal number -> actual -> Numbers.isNumber(actual) && Numbers.compare(actual, number) == 0;
            case Boolean flag -> actual -> flag.equals(actual) || Texts.equal(Texts.of(actual), flag.toString());
            default -> actual -> Texts.equal(Texts.of(actual), operand.toString());
        };
    }

    private static ValueTest oneOf(List<?> operands) {
        ValueTest[] tests = operands.stream().map(ValueTest::equalTo).toArray(ValueTest[]::new);
        return actual -> {
            for (ValueTest one : tests) {
                if (one.test(actual)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static ValueTest matching(String expression) {
        RememberedSearch search = new RememberedSearch(SafePattern.compile(expression));
        return actual -> {
            String text = Texts.of(actual);
            return text != null && search.finds(Texts.bounded(text.strip()));
        };
    }

    private static ValueTest containing(String operand) {
        return actual -> {
            String text = Texts.of(actual);
            return text != null && Texts.contains(Texts.bounded(text), operand);
        };
    }

    private static ValueTest atLeast(BigDecimal bound) {
        return actual -> Numbers.isNumber(actual) && Numbers.compare(actual, bound) >= 0;
    }

    private static ValueTest atMost(BigDecimal bound) {
        return actual -> Numbers.isNumber(actual) && Numbers.compare(actual, bound) <= 0;
    }

    private static ValueTest between(List<?> bounds) {
        ValueTest low = atLeast((BigDecimal) bounds.get(0));
        ValueTest high = atMost((BigDecimal) bounds.get(1));
        return actual -> low.test(actual) && high.test(actual);
    }
}
