package dev.baton.scoring.domain.score;

import java.time.Instant;

/**
 * What one rule gives, in milli-points. Always {@code points = raw − lostToDecay − lostToCap}; the points of all
 * contributions are the total.
 *
 * @param rule        id of the rule
 * @param dimension   which sum it belongs to
 * @param raw         before decay and caps
 * @param lostToDecay what age took
 * @param lostToCap   what the rule's and the dimension's caps took; negative where a floor gave points back
 * @param count       how many events gave it, 1 for fit
 * @param latestAt    when the newest of them happened, null for fit
 * @param reason      in words
 */
public record Contribution(
        String rule,
        Dimension dimension,
        long raw,
        long lostToDecay,
        long lostToCap,
        long count,
        Instant latestAt,
        String reason) {

    /** What counts. */
    public long points() {
        return raw - lostToDecay - lostToCap;
    }

    Contribution losingToCap(long more) {
        return new Contribution(rule, dimension, raw, lostToDecay, lostToCap + more, count, latestAt, reason);
    }
}
