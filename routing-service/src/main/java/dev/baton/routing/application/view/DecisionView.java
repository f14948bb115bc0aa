package dev.baton.routing.application.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Why this rep got the lead.
 *
 * @param why           in words
 * @param team          pool the rep was chosen from
 * @param rule          rule that chose the pool
 * @param policyVersion policy the rule stands in
 * @param considered    every rep of the pool, in turn order, excluded ones last
 * @param decidedAt     when
 * @param reason        words of the manager who assigned the lead by hand, else null
 */
public record DecisionView(
        String why,
        String team,
        String rule,
        String policyVersion,
        List<Considered> considered,
        Instant decidedAt,
        String reason) {

    /** A decision of the policy. */
    public DecisionView(
            String why,
            String team,
            String rule,
            String policyVersion,
            List<Considered> considered,
            Instant decidedAt) {
        this(why, team, rule, policyVersion, considered, decidedAt, null);
    }

    /**
     * A rep as the decision saw one.
     *
     * @param repId     who
     * @param userName  user name
     * @param weight    weight then
     * @param vBefore   leads per weight before, rounded to three decimals for people; the ledger itself is exact
     * @param vAfter    the same after; differs for the chosen rep only
     * @param undecided leads the rep held then
     * @param excluded  {@code INACTIVE}, {@code ALREADY_TRIED}, {@code UNAVAILABLE}, {@code AT_CAPACITY}, or null
     * @param chosen    whether this rep got the lead
     */
    public record Considered(
            String repId,
            String userName,
            int weight,
            BigDecimal vBefore,
            BigDecimal vAfter,
            int undecided,
            String excluded,
            boolean chosen) {}
}
