package dev.baton.routing.domain.fairness;

/**
 * Share of a pool's leads relative to the others: of two reps with weights 1 and 2 the second gets twice as many. Half
 * time beside full time is 1 beside 2.
 *
 * <p>Whole numbers from 1 to 20: {@link #UNIT} is their least common multiple, so the cost of a lead, {@code 1/weight},
 * is a whole number of units for every weight and the ledger never rounds.
 */
public record Weight(int value) {

    /** Ledger units of one whole lead at weight 1: lcm(1…20). A {@code long} holds 39 thousand million of them. */
    public static final long UNIT = 232_792_560L;

    /** Most a weight can be; more would need a larger {@link #UNIT}. */
    public static final int MAX = 20;

    public Weight {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("weight must be 1 to " + MAX + ", was " + value);
        }
    }

    /** What one lead costs a rep of this weight, in ledger units; exact. */
    public long cost() {
        return UNIT / value;
    }
}
