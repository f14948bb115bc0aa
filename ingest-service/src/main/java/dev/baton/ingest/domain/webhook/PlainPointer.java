package dev.baton.ingest.domain.webhook;

import java.util.List;
import java.util.Map;

/** A JSON pointer (RFC 6901) into plain values. */
public record PlainPointer(String text) {

    private static final int LONGEST = 300;
    private static final int LONGEST_INDEX = 6;

    public PlainPointer {
        if (text == null || text.length() > LONGEST || (!text.isEmpty() && text.charAt(0) != '/')) {
            throw new IllegalArgumentException("not a JSON pointer: " + text);
        }
    }

    /** The value it points at, null where nothing is. */
    public Object in(Object document) {
        Object value = document;
        int from = 1;
        while (from <= text.length() && value != null) {
            int slash = text.indexOf('/', from);
            int to = slash < 0 ? text.length() : slash;
            value = step(value, text.substring(from, to).replace("~1", "/").replace("~0", "~"));
            from = to + 1;
        }
        return value;
    }

    private static Object step(Object value, String token) {
        return switch (value) {
            case Map<?, ?> map -> map.get(token);
            case List<?> list -> element(list, token);
            default -> null;
        };
    }

    private static Object element(List<?> list, String token) {
        boolean index = !token.isEmpty()
                && token.length() <= LONGEST_INDEX
                && token.chars().allMatch(c -> c >= '0' && c <= '9');
        int position = index ? Integer.parseInt(token) : list.size();
        return position < list.size() ? list.get(position) : null;
    }
}
