package dev.baton.scoring.domain.model;

import java.util.Objects;

/** Which of the matching events count; always the earliest ones, by when they happened. */
public sealed interface Repeat {

    /** Every event counts. */
    record Every() implements Repeat {}

    /**
     * Only the first events count, in the whole life of the lead.
     *
     * @param events how many; 1 is what documents call {@code ONCE}
     */
    record FirstN(int events) implements Repeat {
        public FirstN {
            requirePositive(events, "events");
        }
    }

    /**
     * An event counts where none has counted for a while before it: the first, then the first that happens a period
     * later, and so on.
     *
     * @param hours length of the period
     */
    record OncePer(int hours) implements Repeat {
        public OncePer {
            requirePositive(hours, "hours");
        }
    }

    /**
     * The first event with each value of a property counts; an event without the property does not, for nothing is no
     * value.
     *
     * @param path   of the property, such as {@code event.properties.title}
     * @param values most values that count, the earliest ones: the bound that keeps a tally small and still exact
     */
    record DistinctBy(String path, int values) implements Repeat {
        public DistinctBy {
            Objects.requireNonNull(path, "path");
            requirePositive(values, "values");
        }
    }

    private static void requirePositive(int number, String name) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, was " + number);
        }
    }
}
