package dev.baton.scoring.domain.model;

import dev.baton.scoring.domain.lead.EventPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what an engagement rule says of repetition, window and decay; faults go to the model's list. */
final class EngagementRules {

    /** Distinct values that count where the document does not say: more than any rule's cap lets matter. */
    private static final int VALUES = 100;

    private final List<String> faults;
    private final Durations durations;

    EngagementRules(List<String> faults) {
        this.faults = faults;
        this.durations = new Durations(faults);
    }

    Repeat repeat(Map<String, Object> rule, String at) {
        return switch (rule.get("repeat")) {
            case Map<?, ?> repeat
            when repeat.get("firstN") != null -> new Repeat.FirstN(Fields.whole(repeat.get("firstN"), 1));
            case Map<?, ?> repeat
            when repeat.get("oncePer") != null ->
                new Repeat.OncePer(durations.hours(repeat.get("oncePer"), at + "/repeat/oncePer"));
            case Map<?, ?> repeat -> distinct(repeat, at + "/repeat/distinctBy");
            case null -> new Repeat.Every();
            case Object word -> word.equals("ONCE") ? new Repeat.FirstN(1) : new Repeat.Every();
        };
    }

    private Repeat distinct(Map<?, ?> repeat, String at) {
        String path = repeat.get("distinctBy").toString();
        if (!EventPaths.vocabulary().knows(path)) {
            faults.add(at + ": Unknown path '" + path + "'; a property is named event.properties.<name>");
        }
        return new Repeat.DistinctBy(path, Fields.whole(repeat.get("values"), VALUES));
    }

    int window(Map<String, Object> rule, String at) {
        return rule.get("window") == null ? Integer.MAX_VALUE : durations.hours(rule.get("window"), at + "/window");
    }

    Decay decay(Map<String, Object> rule, String at) {
        if (!(rule.get("decay") instanceof Map<?, ?> decay)) {
            return new Decay.None();
        }
        return switch (decay.get("type").toString()) {
            case "HALF_LIFE" -> new Decay.HalfLife(durations.hours(decay.get("halfLife"), at + "/decay/halfLife"));
            case "LINEAR" -> new Decay.Linear(durations.hours(decay.get("over"), at + "/decay/over"));
            case "STEP" -> steps((List<?>) decay.get("steps"), at + "/decay/steps");
            default -> new Decay.None();
        };
    }

    private Decay steps(List<?> read, String at) {
        List<Decay.At> steps = new ArrayList<>();
        for (Object one : read) {
            Map<?, ?> step = (Map<?, ?>) one;
            steps.add(new Decay.At(durations.hours(step.get("after"), at), (int) Fields.milli(step.get("keep"))));
        }
        try {
            return new Decay.Step(steps);
        } catch (IllegalArgumentException e) {
            faults.add(at + ": The " + e.getMessage());
            return new Decay.None();
        }
    }
}
