package dev.baton.ingest.domain.imports;

import dev.baton.contracts.event.AcceptedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would come of a file: the traits with their types, the events and outcomes by name with the time they span, and
 * the first rows as the events they would become. Bounded whatever the file holds: beyond the limits it counts only.
 */
public final class DryRunReport {

    private static final int MOST_NAMES = 500;
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_ROWS = 5;
    private static final int MOST_EVENTS_OF_A_ROW = 10;
    private static final int LONGEST_EXAMPLE = 80;

    private final List<List<Example>> rows = new ArrayList<>();
    private final Map<String, Seen> traits = new TreeMap<>();
    private final Map<String, Span> events = new TreeMap<>();

    /**
     * The report as it is kept.
     *
     * @param columns       columns of the file
     * @param unusedColumns columns no part of the mapping reads
     * @param tally         rows by what would become of them
     * @param whole         whether every row of the file was tried
     * @param traits        by name
     * @param events        by kind and name
     * @param examples      the first rows, as events
     */
    public record Summary(
            List<String> columns,
            List<String> unusedColumns,
            Tally tally,
            boolean whole,
            Map<String, TraitSeen> traits,
            Map<String, EventSeen> events,
            List<List<Example>> examples) {}

    /** A trait: how many people have it, of which types its values are, and some of them. */
    public record TraitSeen(long count, Map<String, Long> types, List<String> examples) {}

    /** An event: how many, and from when to when. */
    public record EventSeen(long count, Instant first, Instant last) {}

    /** An event a row would become. */
    public record Example(
            String kind,
            String name,
            String userId,
            String anonymousId,
            Instant happenedAt,
            Map<String, Object> traits,
            Map<String, Object> properties) {}

    /** Adds a row that would be accepted, by its events. */
    public void add(List<AcceptedEvent> row) {
        if (rows.size() < MOST_ROWS) {
            rows.add(row.stream()
                    .limit(MOST_EVENTS_OF_A_ROW)
                    .map(DryRunReport::example)
                    .toList());
        }
        for (AcceptedEvent event : row) {
            event.traits().forEach(this::trait);
            if (!event.kind().equals("identify")) {
                String name = event.kind() + (event.name() == null ? "" : " " + event.name());
                if (events.containsKey(name) || events.size() < MOST_NAMES) {
                    events.computeIfAbsent(name, unused -> new Span()).add(event.happenedAt());
                }
            }
        }
    }

    /** The report so far. */
    public Summary summary(List<String> columns, List<String> unusedColumns, Tally tally, boolean whole) {
        Map<String, TraitSeen> seenTraits = new TreeMap<>();
        traits.forEach((name, seen) ->
                seenTraits.put(name, new TraitSeen(seen.count, Map.copyOf(seen.types), List.copyOf(seen.examples))));
        Map<String, EventSeen> seenEvents = new TreeMap<>();
        events.forEach((name, span) -> seenEvents.put(name, new EventSeen(span.count, span.first, span.last)));
        return new Summary(columns, unusedColumns, tally, whole, seenTraits, seenEvents, rows);
    }

    private void trait(String name, Object value) {
        if (!traits.containsKey(name) && traits.size() >= MOST_NAMES) {
            return;
        }
        Seen seen = traits.computeIfAbsent(name, unused -> new Seen());
        seen.count++;
        seen.types.merge(typeOf(value), 1L, Long::sum);
        String text = String.valueOf(value);
        String example = text.length() > LONGEST_EXAMPLE ? beginning(text) + "…" : text;
        if (seen.examples.size() < MOST_EXAMPLES && !seen.examples.contains(example)) {
            seen.examples.add(example);
        }
    }

    /** Whole words only: half an address would not be found when its owner is to be forgotten. */
    private static String beginning(String text) {
        int end = LONGEST_EXAMPLE;
        while (end > 0 && " ,;".indexOf(text.charAt(end)) < 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String typeOf(Object value) {
        return switch (value) {
            case String text -> "text";
            case Number number -> "number";
            case Boolean truth -> "boolean";
            case List<?> list -> "list";
            case null, default -> "object";
        };
    }

    private static Example example(AcceptedEvent event) {
        return new Example(
                event.kind(),
                event.name(),
                event.userId(),
                event.anonymousId(),
                event.happenedAt(),
                event.traits(),
                event.properties());
    }

    private static final class Seen {
        private long count;
        private final Map<String, Long> types = new TreeMap<>();
        private final List<String> examples = new ArrayList<>();
    }

    private static final class Span {
        private long count;
        private Instant first;
        private Instant last;

        void add(Instant at) {
            count++;
            first = first == null || at.isBefore(first) ? at : first;
            last = last == null || at.isAfter(last) ? at : last;
        }
    }
}
