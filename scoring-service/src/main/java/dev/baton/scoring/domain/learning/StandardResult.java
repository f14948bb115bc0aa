package dev.baton.scoring.domain.learning;

import java.util.Set;

/**
 * What the version that a suggestion begins from makes of a decided lead, just before its outcome.
 *
 * @param total          its points, thousandths
 * @param engagement     those for engagement, thousandths
 * @param contactable    whether the lead can be contacted, or the version does not ask for it
 * @param disqualifiedBy ids of the disqualifiers that hold
 * @param qualifiedBy    what qualifies the lead without points: recipes and hand-raise
 */
public record StandardResult(
        long total, long engagement, boolean contactable, Set<String> disqualifiedBy, Set<String> qualifiedBy) {

    public StandardResult {
        disqualifiedBy = Set.copyOf(disqualifiedBy);
        qualifiedBy = Set.copyOf(qualifiedBy);
    }

    /** Whether the lead can't be handed over, whatever its points, where these disqualifiers are left out. */
    boolean isStopped(Set<String> dropped) {
        return !contactable || !dropped.containsAll(disqualifiedBy);
    }
}
