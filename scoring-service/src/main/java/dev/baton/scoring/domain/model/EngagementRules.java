package dev.baton.scoring.domain.model;

import dev.baton.scoring.domain.lead.EventPaths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what an engagement rule says of repetition, window and decay; faults go to the model's list. */
final class EngagementRules {

    /** Distinct values that count where the document does not say: more than any rule's cap lets matter. */
    private static final int VALUES = 100;

    private final List<String> faults;

    EngagementRules(List<String> faults) {
        this.faults = faults;
    }

    Repeat repeat(Map<String, Object> rule, String at) {
        return switch (rule.get("repeat")) {
            case Map<?, ?> repeat when repeat.get("firstN") instanceof Integer events -> new Repeat.FirstN(events);
            case Map<?, ?> repeat
            when repeat.get("oncePer") != null ->
                new Repeat.OncePer(hours(repeat.get("oncePer"), at + "/repeat/oncePer"));
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
        return new Repeat.DistinctBy(path, repeat.get("values") instanceof Integer values ? values : VALUES);
    }

    int window(Map<String, Object> rule, String at) {
        return rule.get("window") == null ? Integer.MAX_VALUE : hours(rule.get("window"), at + "/window");
    }

    Decay decay(Map<String, Object> rule, String at) {
        if (!(rule.get("decay") instanceof Map<?, ?> decay)) {
            return new Decay.None();
        }
        return switch (decay.get("type").toString()) {
            case "HALF_LIFE" -> new Decay.HalfLife(hours(decay.get("halfLife"), at + "/decay/halfLife"));
            case "LINEAR" -> new Decay.Linear(hours(decay.get("over"), at + "/decay/over"));
            case "STEP" -> steps((List<?>) decay.get("steps"), at + "/decay/steps");
            default -> new Decay.None();
        };
    }

    private Decay steps(List<?> read, String at) {
        List<Decay.At> steps = new ArrayList<>();
        for (Object one : read) {
            Map<?, ?> step = (Map<?, ?>) one;
            steps.add(new Decay.At(hours(step.get("after"), at), (int) Fields.milli(step.get("keep"))));
        }
        try {
            return new Decay.Step(steps);
        } catch (IllegalArgumentException e) {
            faults.add(at + ": The " + e.getMessage());
            return new Decay.None();
        }
    }

    /** Whole hours, for that is how ages are counted; one where the text can't be taken, beside the fault. */
    private int hours(Object text, String at) {
        Duration duration = Duration.parse(text.toString());
        if (duration.toHours() < 1 || duration.toHours() > Decay.LONGEST) {
            faults.add(at + ": Expected one hour to ten years, was " + duration);
            return 1;
        }
        return (int) duration.toHours();
    }
}
