package dev.baton.scoring.domain.score;

import dev.baton.kit.condition.EvaluationBudget;
import dev.baton.kit.condition.Facts;
import dev.baton.scoring.domain.lead.Profile;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A lead as conditions see it at one instant.
 *
 * @param readers  how each slot is read
 * @param queries  how each count is made
 * @param profile  the traits
 * @param tally    the counts
 * @param nowHour  the hour of the as-of
 * @param budget   what the conditions together may cost; new for every evaluation
 */
record LeadFacts(
        List<Function<Profile, Object>> readers,
        List<Query> queries,
        Profile profile,
        Tally tally,
        long nowHour,
        EvaluationBudget budget)
        implements Facts {

    /**
     * A count.
     *
     * @param key    of the matcher
     * @param within how far back, null for ever; whole hours, the present one beside them
     */
    record Query(String key, Duration within) {

        long count(Tally tally, long nowHour) {
            Tally.Counts counts = tally.get(key);
            if (counts == null) {
                return 0;
            }
            return counts.between(within == null ? Long.MIN_VALUE : nowHour - within.toHours(), nowHour);
        }
    }

    /** The same lead with a budget of its own, which other conditions can't spend. */
    LeadFacts withOwnBudget() {
        return new LeadFacts(readers, queries, profile, tally, nowHour, EvaluationBudget.forLead());
    }

    @Override
    public Object value(int slot) {
        return readers.get(slot).apply(profile);
    }

    @Override
    public long occurrences(int query) {
        return queries.get(query).count(tally, nowHour);
    }
}
