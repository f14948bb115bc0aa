package dev.baton.scoring.domain.score;

import java.time.Instant;

/**
 * What one rule gives, in milli-points. Always {@code points = raw − lostToDecay − lostToCap}; the points of all
 * contributions are the total.
 *
 * @param rule      id of the rule
 * @param dimension which sum it belongs to
 * @param raw       before decay and caps
 * @param lost      what decay and caps took
 * @param count     how many events gave it, 1 for fit
 * @param latestAt  when the newest of them happened, null for fit
 * @param reason    in words
 */
public record Contribution(
        String rule, Dimension dimension, long raw, Lost lost, long count, Instant latestAt, String reason) {

    /**
     * What was taken, milli-points; negative where a penalty faded or a floor gave points back.
     *
     * @param decay     by age
     * @param rule      by the rule's own cap
     * @param group     by the cap of its group
     * @param dimension by the bounds of its dimension
     */
    public record Lost(long decay, long rule, long group, long dimension) {

        /** Nothing. */
        public static final Lost NONE = new Lost(0, 0, 0, 0);

        Lost toGroup(long more) {
            return new Lost(decay, rule, group + more, dimension);
        }

        Lost toDimension(long more) {
            return new Lost(decay, rule, group, dimension + more);
        }
    }

    /** What counts. */
    public long points() {
        return raw - lostToDecay() - lostToCap();
    }

    /** What age took. */
    public long lostToDecay() {
        return lost.decay();
    }

    /** What the caps of rule, group and dimension took together. */
    public long lostToCap() {
        return lost.rule() + lost.group() + lost.dimension();
    }

    Contribution losing(Lost more) {
        return new Contribution(rule, dimension, raw, more, count, latestAt, reason);
    }
}
