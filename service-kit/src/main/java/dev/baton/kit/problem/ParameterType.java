package dev.baton.kit.problem;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a value of a parameter has to look like, by the parameter's type; texts are checked by the resource. */
final class ParameterType {

    private ParameterType() {}

    /** What to send instead of a value that is none of the type; null for a value of the type. */
    static String expected(Class<?> type, String value) {
        if (type == int.class || type == Integer.class) {
            return isInteger(value)
                    ? null
                    : "a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return isLong(value) ? null : "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false") ? null : "true or false";
        }
        if (type == UUID.class) {
            return isUuid(value) ? null : "a UUID";
        }
        if (type.isEnum()) {
            return names(type).contains(value) ? null : "one of " + String.join(", ", names(type));
        }
        return null;
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static boolean isInteger(String value) {
        try {
            Integer.parseInt(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isLong(String value) {
        try {
            Long.parseLong(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isUuid(String value) {
        try {
            UUID.fromString(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
