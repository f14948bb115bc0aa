package dev.baton.scoring.domain.evidence;

import dev.baton.scoring.domain.score.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A rule held against history.
 *
 * @param rule      its id
 * @param dimension which sum it belongs to
 * @param points    what the document gives
 * @param lift      of the leads it gave points to, or took from, before their outcome
 * @param findings  where points and history disagree; empty when they don't
 */
public record RuleEvidence(String rule, Dimension dimension, BigDecimal points, Lift lift, List<Finding> findings) {

    public RuleEvidence {
        Objects.requireNonNull(rule, "rule");
        findings = List.copyOf(findings);
    }

    /**
     * A disagreement.
     *
     * @param kind  what disagrees
     * @param other id of the rule compared with, null where there is none
     * @param words for people
     */
    public record Finding(Kind kind, String other, String words) {}

    /** How points and history can disagree. */
    public enum Kind {
        /** It fired too rarely to say anything. */
        TOO_FEW_LEADS,
        /** It gives points and its leads are won less often, or takes points and they are won more often. */
        WRONG_SIGN,
        /** It gives more points than another rule whose leads are won more often: the VP-and-specialist trap. */
        OUTRANKED,
        /** It gives or takes points, and its leads are won as often as the others, on enough leads to tell. */
        NO_DIFFERENCE
    }
}
