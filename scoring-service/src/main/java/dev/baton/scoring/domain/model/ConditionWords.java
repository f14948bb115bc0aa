package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.Operator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Conditions in plain words. */
public final class ConditionWords {

    private static final int VALUES = 6;
    private static final int LONGEST = 160;

    private ConditionWords() {}

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), " and ");
            case Condition.Any any -> joined(any.parts(), " or ");
            case Condition.Not not -> "not (" + joined(not.parts(), " or ") + ")";
            case Condition.Leaf leaf -> leaf(leaf);
            case Condition.Events events -> events(events);
            case Condition.Cel cel -> "the expression " + clipped(cel.expression()) + " holds";
        };
    }

    public static String days(Duration duration) {
        return hours(duration.toHours());
    }

    public static String hours(long hours) {
        if (hours % 24 != 0) {
            return hours == 1 ? "1 hour" : hours + " hours";
        }
        return hours == 24 ? "1 day" : hours / 24 + " days";
    }

    private static String joined(List<Condition> parts, String word) {
        if (parts.isEmpty()) {
            return "nothing";
        }
        return parts.size() == 1
                ? of(parts.getFirst())
                : parts.stream().map(ConditionWords::part).collect(Collectors.joining(word));
    }

    private static String part(Condition part) {
        boolean several = part instanceof Condition.Any any && any.parts().size() > 1
                || part instanceof Condition.All all && all.parts().size() > 1;
        return several ? "(" + of(part) + ")" : of(part);
    }

    private static String leaf(Condition.Leaf leaf) {
        String name = name(leaf.path());
        String value = value(leaf.value());
        return switch (leaf.operator()) {
            case IS -> name + " is " + value;
            case IS_NOT -> name + " is not " + value;
            case IN -> name + " is one of " + value;
            case NOT_IN -> name + " is none of " + value;
            case CONTAINS -> name + " contains " + value;
            case STARTS_WITH -> name + " starts with " + value;
            case ENDS_WITH -> name + " ends with " + value;
            case MATCHES ->
                PatternWords.of(String.valueOf(leaf.value()))
                        .map(words -> name + " mentions " + list(words))
                        .orElse(name + " matches " + value);
            case AT_LEAST -> name + " is at least " + value;
            case AT_MOST -> name + " is at most " + value;
            case BETWEEN -> name + " is between " + bounds(leaf);
            case EXISTS -> name + " is known";
            case MISSING -> name + " is not known";
        };
    }

    private static String bounds(Condition.Leaf leaf) {
        return leaf.operator() == Operator.BETWEEN && leaf.value() instanceof List<?> two && two.size() == 2
                ? value(two.get(0)) + " and " + value(two.get(1))
                : value(leaf.value());
    }

    private static String events(Condition.Events events) {
        String what = events.names().isEmpty()
                ? "did something"
                : "did " + events.names().stream().map(ConditionWords::value).collect(Collectors.joining(" or "));
        String times = events.atLeast() == 1 ? "" : " at least " + events.atLeast() + " times";
        String within = events.within() == null ? "" : " within " + days(events.within());
        String where = events.where() == null ? "" : " where " + of(events.where());
        return what + times + within + where;
    }

    /** {@code lead.companySize} → {@code company size}, {@code event.properties.path} → {@code the event's path}. */
    public static String name(String path) {
        String[] prefixes = {"lead.traits.", "lead.", "event.properties."};
        for (String prefix : prefixes) {
            if (path.startsWith(prefix)) {
                String own = path.substring(prefix.length());
                return prefix.startsWith("event") ? "its " + apart(own) : apart(own);
            }
        }
        return path.equals("event.name") ? "the event" : path;
    }

    private static String apart(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String value(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case List<?> list -> list(list);
            case String text -> "“" + clipped(text) + "”";
            default -> value.toString();
        };
    }

    private static String list(List<?> values) {
        String some = values.stream().limit(VALUES).map(ConditionWords::value).collect(Collectors.joining(", "));
        return values.isEmpty()
                ? "nothing"
                : values.size() > VALUES ? some + " and " + (values.size() - VALUES) + " more" : some;
    }

    private static String clipped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
