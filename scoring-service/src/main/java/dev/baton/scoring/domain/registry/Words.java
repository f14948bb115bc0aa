package dev.baton.scoring.domain.registry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of documents as a person reads them aloud. */
final class Words {

    private static final Set<String> CONDITIONS = Set.of("when", "entry");
    private static final int LONGEST = 200;

    private Words() {}

    /** Whether two values say the same; numbers by their value. */
    static boolean equal(Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return a.size() == b.size()
                    && java.util.stream.IntStream.range(0, a.size()).allMatch(i -> equal(a.get(i), b.get(i)));
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> equal(a.get(key), b.get(key)));
        }
        return Objects.equals(one, other);
    }

    static boolean isCondition(Object field) {
        return CONDITIONS.contains(field.toString());
    }

    /** {@code 8 → 10 points}, {@code half-life 14 → 30 days}, {@code cap 20 → 30}, {@code condition [..] → [..]}. */
    static String change(String at, String field, Object before, Object after) {
        if (before instanceof List<?> one && after instanceof List<?> other && !isCondition(field)) {
            return at + ": " + members(one, other);
        }
        return switch (field) {
            case "points" -> plain(before) + " → " + plain(after) + " points";
            case "decay" -> decay(before, after);
            case "when" -> "condition " + text(before) + " → " + text(after);
            default -> at + " " + both(before, after);
        };
    }

    static String worth(Map<?, ?> rule) {
        return rule.get("points") == null ? "" : " (" + plain(rule.get("points")) + " points)";
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String members(List<?> before, List<?> after) {
        List<String> changes = new ArrayList<>();
        after.stream().filter(one -> !before.contains(one)).forEach(one -> changes.add("+ " + text(one)));
        before.stream().filter(one -> !after.contains(one)).forEach(one -> changes.add("− " + text(one)));
        return changes.isEmpty() ? "in another order" : String.join(", ", changes);
    }

    private static String decay(Object before, Object after) {
        if (before instanceof Map<?, ?> one
                && after instanceof Map<?, ?> other
                && Objects.equals(one.get("type"), other.get("type"))
                && one.get("halfLife") != null) {
            return "half-life " + both(one.get("halfLife"), other.get("halfLife"));
        }
        return "decay " + both(before, after);
    }

    /** Two durations in days share their unit. */
    private static String both(Object before, Object after) {
        Long one = days(before);
        Long other = days(after);
        if (one != null && other != null) {
            return one + " → " + other + " days";
        }
        return (before == null ? "none" : text(before)) + " → " + (after == null ? "none" : text(after));
    }

    private static Long days(Object value) {
        try {
            Duration duration = value instanceof String text && text.startsWith("P") ? Duration.parse(text) : null;
            return duration != null && duration.equals(Duration.ofDays(duration.toDays())) ? duration.toDays() : null;
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    /** A number without needless digits; what a draft says in its place is said as it stands. */
    private static String plain(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : text(value);
    }

    private static String text(Object value) {
        String text =
                switch (value) {
                    case null -> "none";
                    case Map<?, ?> map ->
                        map.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                                .collect(Collectors.joining(", ", "{", "}"));
                    case List<?> list -> list.stream().map(Words::text).collect(Collectors.joining(" ", "[", "]"));
                    default -> value.toString();
                };
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
