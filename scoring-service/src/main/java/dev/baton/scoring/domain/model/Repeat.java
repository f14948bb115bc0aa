package dev.baton.scoring.domain.model;

/**
 * Which of the matching events count: the earliest ones, by when they happened.
 *
 * @param first how many; {@link Integer#MAX_VALUE} for all
 */
public record Repeat(int first) {

    /** Every event counts. */
    public static final Repeat EVERY = new Repeat(Integer.MAX_VALUE);

    /** Only the first event counts. */
    public static final Repeat ONCE = new Repeat(1);

    public Repeat {
        if (first < 1) {
            throw new IllegalArgumentException("first must be 1 or more, was " + first);
        }
    }
}
