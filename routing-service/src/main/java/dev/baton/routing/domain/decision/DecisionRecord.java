package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The answer to "why did I get this lead?": everything the decision looked at, kept with the assignment for ever.
 *
 * @param lead          which lead
 * @param cycle         its qualification cycle
 * @param attempt       which rep in this cycle
 * @param policyVersion policy that decided
 * @param rule          rule that chose the team
 * @param team          the pool
 * @param considered    every rep of the pool, in turn order, excluded ones last
 * @param chosen        who got it, null for nobody
 * @param why           in words
 * @param decidedAt     when
 * @param reason        words of the person who decided by hand, else null; may be personal data, so erasure removes it
 */
public record DecisionRecord(
        LeadId lead,
        int cycle,
        int attempt,
        String policyVersion,
        String rule,
        TeamKey team,
        List<Considered> considered,
        RepId chosen,
        String why,
        Instant decidedAt,
        String reason) {

    /** A decision of the policy. */
    public DecisionRecord(
            LeadId lead,
            int cycle,
            int attempt,
            String policyVersion,
            String rule,
            TeamKey team,
            List<Considered> considered,
            RepId chosen,
            String why,
            Instant decidedAt) {
        this(lead, cycle, attempt, policyVersion, rule, team, considered, chosen, why, decidedAt, null);
    }

    /** The same record with the words of the person who decided, which may be null. */
    public DecisionRecord because(String words) {
        return new DecisionRecord(
                lead, cycle, attempt, policyVersion, rule, team, considered, chosen, why, decidedAt, words);
    }

    public DecisionRecord {
        Objects.requireNonNull(lead, "decision needs a lead");
        Objects.requireNonNull(why, "decision needs a reason in words");
        considered = List.copyOf(considered);
    }

    /**
     * A rep as the decision saw one.
     *
     * @param rep       who
     * @param userName  user name, kept because reps leave
     * @param weight    weight at that time
     * @param vBefore   ledger before, in units of {@link dev.baton.routing.domain.fairness.Weight#UNIT}
     * @param vAfter    ledger after; differs for the chosen one only
     * @param undecided leads the rep held
     * @param excluded  rule that excluded the rep, null for the eligible
     */
    public record Considered(
            RepId rep,
            String userName,
            int weight,
            long vBefore,
            long vAfter,
            int undecided,
            EligibilityRule excluded) {}
}
