package dev.baton.scoring.inbound.console.studio.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice of a select box.
 *
 * @param code     its value
 * @param label    for people
 * @param selected whether it is chosen
 */
public record Choice(String code, String label, boolean selected) {

    private static final List<Choice> REPEATS = List.of(
            new Choice("EVERY", "every time", false),
            new Choice("ONCE", "once", false),
            new Choice("FIRST_N", "the first", false),
            new Choice("ONCE_PER", "once in", false),
            new Choice("DISTINCT_BY", "once for each", false));
    private static final List<Choice> DECAYS = List.of(
            new Choice("NONE", "never", false),
            new Choice("HALF_LIFE", "by half every", false),
            new Choice("LINEAR", "evenly over", false),
            new Choice("STEP", "in steps", false));

    static List<Choice> repeats(String chosen) {
        return with(REPEATS, chosen);
    }

    static List<Choice> decays(String chosen) {
        return with(DECAYS, chosen);
    }

    /** What is chosen though nobody offers it stays a choice. */
    private static List<Choice> with(List<Choice> all, String chosen) {
        List<Choice> choices = new ArrayList<>(all.stream()
                .map(one -> new Choice(one.code(), one.label(), one.code().equals(chosen)))
                .toList());
        if (choices.stream().noneMatch(Choice::selected)) {
            choices.add(new Choice(chosen, chosen, true));
        }
        return choices;
    }
}
