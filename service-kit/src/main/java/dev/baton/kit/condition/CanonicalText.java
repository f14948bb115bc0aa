package dev.baton.kit.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a condition back as one line of JSON, always in the same form. */
final class CanonicalText {

    private CanonicalText() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> branch("all", all.parts());
            case Condition.Any any -> branch("any", any.parts());
            case Condition.Not not -> branch("not", not.parts());
            case Condition.Leaf leaf -> leaf(leaf);
            case Condition.Events events -> events(events);
            case Condition.Cel cel -> "{\"cel\":" + quoted(cel.expression()) + "}";
        };
    }

    private static String branch(String name, List<Condition> parts) {
        return parts.stream().map(CanonicalText::of).collect(Collectors.joining(",", "{\"" + name + "\":[", "]}"));
    }

    private static String leaf(Condition.Leaf leaf) {
        String head = "[" + quoted(leaf.path()) + "," + quoted(leaf.operator().id());
        return leaf.value() == null ? head + "]" : head + "," + value(leaf.value()) + "]";
    }

    private static String events(Condition.Events events) {
        List<String> fields = new ArrayList<>();
        if (!events.names().isEmpty()) {
            fields.add("\"name\":" + value(events.names()));
        }
        if (events.where() != null) {
            fields.add("\"where\":" + of(events.where()));
        }
        if (events.within() != null) {
            fields.add("\"within\":" + quoted(events.within().toString()));
        }
        fields.add("\"atLeast\":" + events.atLeast());
        return "{\"events\":{" + String.join(",", fields) + "}}";
    }

    private static String value(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Boolean flag -> flag.toString();
            case List<?> list -> list.stream().map(CanonicalText::value).collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
