package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.domain.model.PatternWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions as a person reads them aloud; what is none is said as it stands. */
public final class Spoken {

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("is", "is"),
            Map.entry("isNot", "is not"),
            Map.entry("in", "is one of"),
            Map.entry("notIn", "is none of"),
            Map.entry("contains", "contains"),
            Map.entry("startsWith", "starts with"),
            Map.entry("endsWith", "ends with"),
            Map.entry("matches", "matches"),
            Map.entry("atLeast", "is at least"),
            Map.entry("atMost", "is at most"),
            Map.entry("between", "is between"),
            Map.entry("exists", "is known"),
            Map.entry("missing", "is unknown"));

    private Spoken() {}

    /** What an operator is called. */
    public static String operator(String id) {
        return OPERATORS.getOrDefault(id, id);
    }

    /** A condition. */
    public static String of(Object condition) {
        return condition(condition, false);
    }

    private static String condition(Object condition, boolean inside) {
        if (condition instanceof List<?> leaf && leaf.size() >= 2) {
            return leaf(String.valueOf(leaf.get(0)), String.valueOf(leaf.get(1)), leaf.size() > 2 ? leaf.get(2) : null);
        }
        if (condition instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> form = map.entrySet().iterator().next();
            return switch (String.valueOf(form.getKey())) {
                case "all" -> joined(form.getValue(), " and ", inside);
                case "any" -> joined(form.getValue(), " or ", inside);
                case "not" -> "not " + joined(form.getValue(), " and ", true);
                case "events" -> events(form.getValue());
                default -> String.valueOf(form.getValue());
            };
        }
        return condition == null ? "no condition yet" : String.valueOf(condition);
    }

    private static String joined(Object parts, String and, boolean brackets) {
        boolean one = !(parts instanceof List<?> list) || list.isEmpty() || list.get(0) instanceof String;
        if (one) {
            return condition(parts, brackets);
        }
        List<?> several = (List<?>) parts;
        String words = several.stream()
                .map(part -> condition(part, several.size() > 1))
                .collect(Collectors.joining(and));
        return brackets && several.size() > 1 ? "(" + words + ")" : words;
    }

    private static String leaf(String path, String operator, Object value) {
        if (path.equals("event.name") && (operator.equals("is") || operator.equals("in"))) {
            return value(value, " or ");
        }
        if (operator.equals("matches") && value instanceof String pattern) {
            Optional<List<String>> words = PatternWords.of(pattern);
            if (words.isPresent()) {
                return name(path) + " mentions " + value(words.get(), ", ");
            }
        }
        String said = value == null ? "" : " " + value(value, operator.equals("between") ? " and " : ", ");
        return name(path) + " " + operator(operator) + said;
    }

    private static String events(Object value) {
        if (!(value instanceof Map<?, ?> events)) {
            return String.valueOf(value);
        }
        String what = events.get("name") == null
                ? condition(events.get("where"), true)
                : value(events.get("name"), " or ")
                        + (events.get("where") == null ? "" : " with " + condition(events.get("where"), true));
        String times = events.get("atLeast") instanceof Integer n && n > 1 ? n + " × " : "";
        String within = events.get("within") == null ? "" : " within " + Durations.show(events.get("within"));
        return "did " + times + what + within;
    }

    private static String value(Object value, String and) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> named when named.get("list") != null -> "the list " + named.get("list");
            case List<?> list -> list.stream().map(one -> value(one, and)).collect(Collectors.joining(and));
            case String text -> "“" + text + "”";
            default -> Values.show(value);
        };
    }

    private static String name(String path) {
        return path.replaceFirst("^(lead\\.traits|event\\.properties|lead|event)\\.", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
