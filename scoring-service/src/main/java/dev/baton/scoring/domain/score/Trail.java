package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.model.Repeat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which events stand behind each contribution: exactly those that were counted, after repetition and window. The tally
 * knows only how many; the trail is found again from the lead's events.
 */
public final class Trail {

    private static final Comparator<LeadEvent> BY_TIME =
            Comparator.comparing(LeadEvent::happenedAt).thenComparing(LeadEvent::id);

    private record Matched(LeadEvent event, String value) {

        long hour() {
            return Tally.hourOf(event.happenedAt());
        }
    }

    private Trail() {}

    /** The events that counted for each engagement rule as of an instant, the newest first; repetitions stand once. */
    public static Map<String, List<LeadEvent>> of(Collection<LeadEvent> events, CompiledModel model, Instant asOf) {
        long nowHour = Tally.hourOf(asOf);
        Map<String, List<Matched>> matched = matched(events, model, nowHour);
        Map<String, List<LeadEvent>> trail = new LinkedHashMap<>();
        for (CompiledModel.Engagement rule : model.engagement()) {
            List<LeadEvent> counted = repeated(matched.getOrDefault(rule.matcher(), List.of()), rule.repeat()).stream()
                    .filter(one -> nowHour - one.hour() <= rule.math().window())
                    .map(Matched::event)
                    .toList();
            if (!counted.isEmpty()) {
                trail.put(rule.id(), counted.reversed());
            }
        }
        return trail;
    }

    private static Map<String, List<Matched>> matched(Collection<LeadEvent> events, CompiledModel model, long nowHour) {
        Map<String, List<Matched>> matched = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        events.stream()
                .sorted(BY_TIME)
                .filter(event -> Tally.hourOf(event.happenedAt()) <= nowHour && seen.add(event.id()))
                .forEach(event ->
                        model.matching(event, (key, value) -> matched.computeIfAbsent(key, any -> new ArrayList<>())
                                .add(new Matched(event, value))));
        return matched;
    }

    /** From events in the order they happened, those that count. */
    private static List<Matched> repeated(List<Matched> matched, Repeat repeat) {
        return switch (repeat) {
            case Repeat.Every every -> matched;
            case Repeat.FirstN first -> matched.stream().limit(first.events()).toList();
            case Repeat.OncePer period -> spaced(matched, period.hours());
            case Repeat.DistinctBy distinct -> {
                Set<String> values = new HashSet<>();
                yield matched.stream()
                        .filter(one -> values.add(one.value()))
                        .limit(distinct.values())
                        .toList();
            }
        };
    }

    private static List<Matched> spaced(List<Matched> matched, int hours) {
        List<Matched> spaced = new ArrayList<>();
        for (Matched one : matched) {
            if (spaced.isEmpty() || one.hour() >= spaced.getLast().hour() + hours) {
                spaced.add(one);
            }
        }
        return spaced;
    }
}
