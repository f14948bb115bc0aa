package dev.baton.scoring.domain.model;

/** How points fade with the age of what earned them. */
public sealed interface Decay {

    /** Points stay. */
    record None() implements Decay {}

    /**
     * Points halve with every period.
     *
     * @param hours length of the period in hours
     */
    record HalfLife(int hours) implements Decay {
        public HalfLife {
            if (hours < 1 || hours > 24 * 3650) {
                throw new IllegalArgumentException("half-life must be 1 hour to 3650 days, was " + hours + " hours");
            }
        }
    }
}
