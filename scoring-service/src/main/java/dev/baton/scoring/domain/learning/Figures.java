package dev.baton.scoring.domain.learning;

import java.math.BigDecimal;

/** Numbers among the values of traits, sent as numbers or as text. */
final class Figures {

    private static final int LONGEST = 18;

    private Figures() {}

    /** The value as a number, null where it is none. */
    static BigDecimal of(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
        }
        String text = value == null ? "" : value.toString();
        if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(Figures::isNumeric)) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isNumeric(int c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-';
    }
}
