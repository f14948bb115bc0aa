package dev.baton.kit.problem;

import dev.baton.kit.condition.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Says what a caller may have meant by a name that is not known. */
public final class Suggestion {

    private static final int FARTHEST = 2;
    private static final int LONGEST_NAME = 60;

    private Suggestion() {}

    /**
     * Names what is unknown, what is close to it and what is known.
     *
     * @param kind what the name stands for, for example {@code query parameter}
     */
    public static String of(String kind, String unknown, Collection<String> known) {
        String named = "There is no %s '%s' here.".formatted(kind, shortened(unknown));
        if (known.isEmpty()) {
            return "%s None is taken; leave it out.".formatted(named);
        }
        String meant = known.stream()
                .filter(name -> isClose(name, unknown))
                .min(Comparator.comparingInt(name -> EditDistance.between(name, unknown)))
                .map(" Did you mean '%s'?"::formatted)
                .orElse("");
        String sorted = String.join(", ", known.stream().sorted().toList());
        return "%s%s Known: %s.".formatted(named, meant, sorted);
    }

    private static boolean isClose(String name, String unknown) {
        return unknown.length() <= LONGEST_NAME
                && (EditDistance.between(name, unknown) <= FARTHEST
                        || unknown.toLowerCase(Locale.ROOT)
                                .replace("-", "")
                                .replace("_", "")
                                .equals(name.toLowerCase(Locale.ROOT)));
    }

    private static String shortened(String unknown) {
        return unknown.length() <= LONGEST_NAME ? unknown : unknown.substring(0, LONGEST_NAME) + "…";
    }
}
