package dev.baton.kit.condition;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads the object of an {@code events} leaf. */
final class EventsReader {

    private static final Set<String> FIELDS = Set.of("name", "where", "within", "atLeast");

    /** Beyond it, moments that are reckoned from a window lie outside of what clocks can tell. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** Reads a nested condition. */
    @FunctionalInterface
    interface Nested {
        Condition read(Object part, String pointer, int depth);
    }

    private final BiConsumer<String, String> faults;
    private final Nested nested;

    EventsReader(BiConsumer<String, String> faults, Nested nested) {
        this.faults = faults;
        this.nested = nested;
    }

    Condition read(Map<?, ?> fields, String pointer, int depth) {
        for (Object field : fields.keySet()) {
            if (!FIELDS.contains(String.valueOf(field))) {
                String near = Vocabulary.nearest(String.valueOf(field), FIELDS)
                        .map(word -> ", did you mean '" + word + "'?")
                        .orElse("");
                faults.accept(pointer + "/" + field, "Unknown field '" + field + "'" + near);
            }
        }
        List<String> names = names(fields.get("name"), pointer + "/name");
        Condition where =
                fields.containsKey("where") ? nested.read(fields.get("where"), pointer + "/where", depth + 1) : null;
        if (names.isEmpty() && where == null) {
            faults.accept(pointer, "Say which events: name, where, or both");
        }
        return new Condition.Events(
                names, where, within(fields.get("within"), pointer + "/within"), atLeast(fields, pointer));
    }

    private List<String> names(Object value, String at) {
        List<?> given =
                switch (value) {
                    case null -> List.of();
                    case List<?> list -> list;
                    default -> List.of(value);
                };
        List<String> names = new ArrayList<>(given.size());
        for (Object name : given) {
            if (name instanceof String text && !text.isBlank()) {
                names.add(text.strip());
            } else {
                faults.accept(at, "Expected an event's name or a list of names");
            }
        }
        return names;
    }

    /** Days and smaller units: a month has no fixed length. */
    private Duration within(Object value, String at) {
        if (value == null) {
            return null;
        }
        try {
            Duration window = Duration.parse(value.toString());
            if (window.isPositive() && window.compareTo(LONGEST) <= 0) {
                return window;
            }
        } catch (DateTimeParseException e) {
            // the message below covers it
        }
        faults.accept(at, "Expected a duration longer than nothing, of ten years at most, such as P30D or PT12H");
        return null;
    }

    private int atLeast(Map<?, ?> fields, String pointer) {
        Object value = fields.get("atLeast");
        if (value == null) {
            return 1;
        }
        if (value instanceof Integer number && number >= 1) {
            return number;
        }
        faults.accept(pointer + "/atLeast", "Expected a whole number, 1 or more");
        return 1;
    }
}
