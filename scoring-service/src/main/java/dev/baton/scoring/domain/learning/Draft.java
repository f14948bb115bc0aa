package dev.baton.scoring.domain.learning;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of the version a suggestion begins from are in its draft.
 *
 * @param base            document of the version
 * @param dropped         ids of the disqualifiers that are left out
 * @param keepsEngagement whether its engagement rules stay
 */
record Draft(Map<String, Object> base, Set<String> dropped, boolean keepsEngagement) {

    /**
     * The draft of a choice.
     *
     * @param table what was learned
     */
    static Draft of(Map<String, Object> base, Set<String> dropped, StandardRules choice, PointsTable table) {
        boolean learned = table.asked().stream().anyMatch(asked -> asked.question() instanceof Question.Doing);
        return new Draft(base, dropped, choice == StandardRules.KEEP && !learned && rules(base, "engagement") > 0);
    }

    /** How many rules the version has in a dimension. */
    static int rules(Map<String, Object> base, String dimension) {
        return base.get(dimension) instanceof Map<?, ?> found && found.get("rules") instanceof List<?> rules
                ? rules.size()
                : 0;
    }

    /** Half points that the draft gives a lead: learned ones, with those of the engagement rules that stay. */
    double total(double learnedFit, double learnedEngagement, StandardResult standard) {
        return keepsEngagement ? learnedFit + standard.engagement() / 500.0 : learnedFit + learnedEngagement;
    }

    /** Whether the draft hands a lead over from a threshold on. */
    boolean qualifies(double total, int threshold, StandardResult standard) {
        return !standard.isStopped(dropped)
                && (total >= threshold || !standard.qualifiedBy().isEmpty());
    }
}
