package dev.baton.lifecycle.application;

import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.Score;
import java.util.List;
import java.util.Objects;

/**
 * What scoring said of a lead; travels with its transitions.
 *
 * @param lead     the profile, null before the first score
 * @param score    the score, null before the first
 * @param activity newest first; null where the news did not say
 */
public record Facts(LeadSnapshot lead, Score score, List<Activity> activity) {

    /** Scoring said nothing yet. */
    public static final Facts NONE = new Facts(null, null, List.of());

    private static final int POINTS_OF_A_BAND = 5;

    /**
     * A number over all that matters to those who read transitions: the profile, the verdict, and the total in bands of
     * five points. Equal numbers mean that nothing needs to be written; scores change with each event, thousands a second,
     * and a kept score says as of when it is. Two profiles share a number once in four thousand million changes.
     */
    long digest() {
        int profile = lead.hashCode();
        int verdict = Objects.hash(
                score.model(),
                score.modelVersion(),
                score.grade(),
                score.qualified(),
                score.qualifiedBy(),
                score.disqualifiedBy(),
                score.total().intValue() / POINTS_OF_A_BAND);
        return ((long) profile << 32) | Integer.toUnsignedLong(verdict);
    }

    /** These facts, with the activity of earlier ones where they have none. */
    Facts orActivityOf(Facts earlier) {
        return activity == null && earlier != null ? new Facts(lead, score, earlier.activity()) : this;
    }
}
