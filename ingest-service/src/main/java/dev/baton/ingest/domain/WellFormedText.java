package dev.baton.ingest.domain;

import dev.baton.kit.text.StorableText;
import java.util.List;
import java.util.Map;

/** Whether a text can be stored and sent on: no NUL (PostgreSQL refuses it) and no half of a surrogate pair (UTF-8 can't). */
public final class WellFormedText {

    private static final int LONGEST_POINTER = 300;

    private WellFormedText() {}

    /** Whether the text is well-formed. */
    public static boolean is(String text) {
        return StorableText.isStorable(text);
    }

    /**
     * JSON pointer of the first text in a value that is not well-formed, keys included; null where all are. A key can't be
     * pointed at: the object that holds it is meant. Costs no memory where all is well.
     */
    public static String flawIn(Object value) {
        String pointer = pointer(value);
        if (pointer == null || pointer.length() <= LONGEST_POINTER) {
            return pointer;
        }
        String bounded = pointer.substring(0, LONGEST_POINTER);
        return is(bounded) ? bounded : "";
    }

    private static String pointer(Object value) {
        return switch (value) {
            case String text -> is(text) ? null : "";
            case Map<?, ?> fields -> pointerIn(fields);
            case List<?> elements -> pointerIn(elements);
            case null, default -> null;
        };
    }

    private static String pointerIn(Map<?, ?> fields) {
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            String key = String.valueOf(field.getKey());
            if (!is(key)) {
                return "";
            }
            String inside = pointer(field.getValue());
            if (inside != null) {
                return '/' + key.replace("~", "~0").replace("/", "~1") + inside;
            }
        }
        return null;
    }

    private static String pointerIn(List<?> elements) {
        for (int i = 0; i < elements.size(); i++) {
            String inside = pointer(elements.get(i));
            if (inside != null) {
                return "/" + i + inside;
            }
        }
        return null;
    }
}
