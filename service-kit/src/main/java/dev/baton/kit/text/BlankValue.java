package dev.baton.kit.text;

import java.util.List;
import java.util.Map;

/**
 * Tells values that a form sends for a question that was not answered: blank text, an empty list and an empty object, at
 * any depth. Null is not blank: it says that the value is not known any more.
 */
public final class BlankValue {

    private BlankValue() {}

    /** Whether there is no answer in the value. */
    public static boolean isBlank(Object value) {
        return switch (value) {
            case String text -> VisibleText.isBlank(text);
            case List<?> list -> list.stream().allMatch(element -> element == null || isBlank(element));
            case Map<?, ?> fields -> fields.values().stream().allMatch(BlankValue::isBlank);
            case null, default -> false;
        };
    }
}
