package dev.baton.ingest.domain.plan;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.plan.TrialReport.EventLine;
import dev.baton.ingest.domain.plan.TrialReport.Proposal;
import dev.baton.ingest.domain.plan.TrialReport.RefusedLine;
import dev.baton.ingest.domain.plan.TrialReport.ViolationLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a draft makes of traffic, record by record, in bounded memory. Not safe for several threads. */
public final class TrialTally {

    private static final int MOST_EVENTS = 500;
    private static final int MOST_VIOLATIONS = 20;

    private final TrackingPlan draft;
    private final Map<Key, Line> lines = new HashMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private long records;

    private record Key(String kind, String event) {}

    private record Spot(ViolationKind kind, String pointer) {}

    private static final class Line {
        private long seen;
        private long warned;
        private long quarantined;
        private final Map<Spot, Long> counts = new HashMap<>();
        private final Map<Spot, String> words = new HashMap<>();
        private final InferredSchema shape = new InferredSchema();
    }

    public TrialTally(TrackingPlan draft) {
        this.draft = draft;
    }

    /** Takes an event that any plan would let through to itself. */
    public void take(AcceptedEvent event) {
        records++;
        Key key = new Key(event.kind(), event.name() == null ? null : Discreet.name(event.name()));
        if (!lines.containsKey(key) && lines.size() >= MOST_EVENTS) {
            key = new Key(event.kind(), "*");
        }
        count(lines.computeIfAbsent(key, unknown -> new Line()), event);
    }

    /** Takes an item that is refused whatever the plan says. */
    public void takeRefused(String code) {
        records++;
        refused.merge(code, 1L, Long::sum);
    }

    private void count(Line line, AcceptedEvent event) {
        line.seen++;
        List<Violation> violations = draft.violations(event);
        Mode worst = Mode.ALLOW;
        for (Violation violation : violations) {
            Mode mode = draft.modes().of(violation.kind());
            worst = mode.compareTo(worst) > 0 ? mode : worst;
            note(line, violation);
        }
        switch (worst) {
            case ALLOW -> {
                // passes
            }
            case WARN -> line.warned++;
            case QUARANTINE -> line.quarantined++;
        }
        if (event.kind().equals(TrackingKind.TRACK.wireName()) && !draft.plans(event.name())) {
            line.shape.take(event.properties());
        }
    }

    private static void note(Line line, Violation violation) {
        // elements of one list are one spot
        String pointer = Discreet.pointer(violation.pointer()).replaceAll("/\\d+(?=/|$)", "/*");
        Spot spot = new Spot(violation.kind(), pointer);
        if (line.counts.containsKey(spot) || line.counts.size() < MOST_VIOLATIONS) {
            line.counts.merge(spot, 1L, Long::sum);
            line.words.putIfAbsent(spot, violation.detail());
        }
    }

    /** What was counted so far. */
    public TrialReport report(boolean complete) {
        List<EventLine> events = lines.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(EventLine::seen)
                        .reversed()
                        .thenComparing(line -> line.kind() + line.event()))
                .toList();
        Map<String, Object> proposed = new LinkedHashMap<>();
        events.stream()
                .filter(line -> line.kind().equals(TrackingKind.TRACK.wireName()) && !line.planned())
                .filter(line -> !line.event().equals("*"))
                .forEach(line -> proposed.put(
                        line.event(),
                        Map.of(
                                "schema",
                                lines.get(new Key(line.kind(), line.event()))
                                        .shape
                                        .proposal())));
        return new TrialReport(
                records,
                complete,
                events.stream().mapToLong(EventLine::pass).sum(),
                events.stream().mapToLong(EventLine::warn).sum(),
                events.stream().mapToLong(EventLine::quarantine).sum(),
                events,
                refused.entrySet().stream()
                        .map(entry -> new RefusedLine(entry.getKey(), entry.getValue()))
                        .toList(),
                new Proposal(proposed));
    }

    private EventLine line(Key key, Line line) {
        boolean planned = !key.kind().equals(TrackingKind.TRACK.wireName()) || draft.plans(key.event());
        List<ViolationLine> violations = line.counts.entrySet().stream()
                .map(entry -> new ViolationLine(
                        entry.getKey().kind().wireName(),
                        entry.getKey().pointer(),
                        line.words.get(entry.getKey()),
                        entry.getValue()))
                .sorted(Comparator.comparingLong(ViolationLine::count)
                        .reversed()
                        .thenComparing(ViolationLine::pointer))
                .toList();
        return new EventLine(
                key.kind(),
                key.event(),
                planned,
                line.seen,
                line.seen - line.warned - line.quarantined,
                line.warned,
                line.quarantined,
                violations,
                planned ? List.of() : line.shape.seen());
    }
}
