package dev.baton.kit.condition;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as they come in traits and properties: as numbers, or as text such as {@code "250"}. */
final class Numbers {

    /** Longer text is no number anybody meant, and long digits are costly to read. */
    private static final int LONGEST = 40;

    private Numbers() {}

    static boolean isNumber(Object value) {
        return switch (value) {
            case Double number -> Double.isFinite(number);
            case Float number -> Float.isFinite(number);
            case Number whole -> true;
            case String text -> read(text) != null;
            case null, default -> false;
        };
    }

    /** Compares a value that {@link #isNumber} with a bound. */
    static int compare(Object value, BigDecimal bound) {
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            long whole = ((Number) value).longValue();
            return bound.scale() <= 0 && bound.precision() < 18
                    ? Long.compare(whole, bound.longValue())
                    : BigDecimal.valueOf(whole).compareTo(bound);
        }
        return decimal(value).compareTo(bound);
    }

    /** The number in a form that is equal for equal numbers. */
    static BigDecimal decimal(Object value) {
        BigDecimal exact =
                switch (value) {
                    case BigDecimal number -> number;
                    case BigInteger number -> new BigDecimal(number);
                    case Double number -> BigDecimal.valueOf(number);
                    case Float number -> BigDecimal.valueOf(number.doubleValue());
                    case Number number -> BigDecimal.valueOf(number.longValue());
                    default -> read(value.toString());
                };
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }

    private static BigDecimal read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST || !looksNumeric(stripped)) {
            return null;
        }
        try {
            return new BigDecimal(stripped);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean looksNumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+') {
                return false;
            }
        }
        return true;
    }
}
