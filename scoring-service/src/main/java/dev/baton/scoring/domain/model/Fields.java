package dev.baton.scoring.domain.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads fields of a document that its schema has passed. */
final class Fields {

    private static final int MILLI = 3;

    private Fields() {}

    static String text(Map<String, Object> owner, String name) {
        return (String) owner.get(name);
    }

    @SuppressWarnings("unchecked") // the schema has passed it
    static Map<String, Object> object(Map<String, Object> owner, String name) {
        return owner.get(name) == null ? Map.of() : (Map<String, Object>) owner.get(name);
    }

    @SuppressWarnings("unchecked") // the schema has passed it
    static List<Map<String, Object>> objects(Map<String, Object> owner, String name) {
        return owner.get(name) == null ? List.of() : (List<Map<String, Object>>) owner.get(name);
    }

    /** A whole number; to its schema 2.0 is one as well. */
    static int whole(Object number, int otherwise) {
        return number instanceof Number whole ? whole.intValue() : otherwise;
    }

    static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    /** Points as thousandths; more than three decimals would promise a precision that nobody judged by. */
    static long milli(Object points) {
        return decimal(points)
                .movePointRight(MILLI)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }
}
