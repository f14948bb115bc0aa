package dev.baton.contracts.score;

import dev.baton.contracts.Bounds;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one rule gives to the score. The {@code points} of all contributions sum to the total exactly, and
 * {@code points = raw − lostToDecay − lostToCap}.
 *
 * @param rule        id of the rule in the model document; of an adjustment {@code adjustment:<id>}
 * @param dimension   {@code FIT} or {@code ENGAGEMENT}; {@code ADJUSTMENT} for what people added or took
 * @param points      what counts, three decimals at most
 * @param raw         before decay and caps
 * @param lostToDecay what age took
 * @param lostToCap   what the rule's, group's or dimension's cap took
 * @param count       how many events (engagement) gave it; 1 for fit and adjustments
 * @param latestAt    when the newest of them happened, null for fit and adjustments
 * @param reason      in words, e.g. {@code Pricing page visited, 3 times}
 */
public record Contribution(
        String rule,
        String dimension,
        BigDecimal points,
        BigDecimal raw,
        BigDecimal lostToDecay,
        BigDecimal lostToCap,
        int count,
        Instant latestAt,
        String reason) {

    public Contribution {
        rule = Bounds.cut(rule, Bounds.LABEL);
        reason = Bounds.cut(reason, Bounds.SENTENCE);
    }
}
