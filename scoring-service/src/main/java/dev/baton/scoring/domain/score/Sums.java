package dev.baton.scoring.domain.score;

import java.util.ArrayList;
import java.util.List;

/** The dimensions' sums without their breakdown: the same numbers, for those who ask for many instants. */
final class Sums {

    private Sums() {}

    /** What fit comes to. */
    static long fit(CompiledModel model, LeadFacts facts) {
        long[] sums = new long[model.fitGroupCaps().length + 1];
        for (CompiledModel.Fit rule : model.fit()) {
            if (rule.when().test(facts)) {
                sums[rule.group() + 1] += rule.points();
            }
        }
        return bounded(sums, model.fitGroupCaps(), model.model().fitCap());
    }

    /** The engagement rules that count for a lead: their events happened, and what they ask of the lead holds. */
    static List<CompiledModel.Engagement> counting(CompiledModel model, LeadFacts facts) {
        List<CompiledModel.Engagement> counting = new ArrayList<>();
        for (CompiledModel.Engagement rule : model.engagement()) {
            Tally.Counts counts = facts.tally().get(rule.matcher());
            if (counts != null && (rule.gate() == null || rule.gate().test(facts))) {
                counting.add(rule);
            }
        }
        return counting;
    }

    /**
     * What engagement comes to when what was earned is as old as at one hour and penalties are as old as at another.
     *
     * @param counting the rules that {@linkplain #counting count}
     */
    static long engagement(
            CompiledModel model,
            List<CompiledModel.Engagement> counting,
            Tally tally,
            long earnedHour,
            long penaltyHour) {
        long[] sums = new long[model.engagementGroupCaps().length + 1];
        for (CompiledModel.Engagement rule : counting) {
            Tally.Counts counts = tally.get(rule.matcher());
            if (counts != null) {
                long hour = rule.math().points() > 0 ? earnedHour : penaltyHour;
                sums[rule.group() + 1] += rule.math().apply(counts, hour).points();
            }
        }
        return bounded(sums, model.engagementGroupCaps(), model.model().engagementCap());
    }

    /** The sum of sums by group, the ungrouped first, each within its cap. */
    private static long bounded(long[] sums, long[] caps, long cap) {
        long sum = sums[0];
        for (int group = 0; group < caps.length; group++) {
            sum += Math.max(-caps[group], Math.min(caps[group], sums[group + 1]));
        }
        return Math.max(0, Math.min(cap, sum));
    }
}
