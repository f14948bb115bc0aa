package dev.baton.contracts.score;

import dev.baton.contracts.Bounds;
import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import java.time.Instant;
import java.util.List;

/**
 * A lead came to meet the marketing criteria ({@code UP}) or ceased to ({@code DOWN}); exactly one record per crossing;
 * data of {@code dev.baton.score.threshold-crossed.v1}.
 *
 * @param leadId         whose crossing
 * @param direction      {@code UP} or {@code DOWN}
 * @param crossing       number of this crossing in the lead's life, counted from 1
 * @param handRaise      whether the lead asked for contact itself
 * @param lead           the lead as known now
 * @param score          the score with its breakdown
 * @param recentActivity the newest activity first, 20 at most
 * @param at             when it was found
 * @param cause          what made the lead cross: {@code EVIDENCE}, {@code DECAY} (time alone), {@code CORRECTION}
 *                       (evidence turned out to be a machine's), {@code ERASURE}, {@code MODEL} (other criteria),
 *                       {@code ADJUSTMENT} (a person), {@code MERGE}; null where it is not known
 */
public record ThresholdCrossed(
        String leadId,
        String direction,
        int crossing,
        boolean handRaise,
        LeadSnapshot lead,
        Score score,
        List<Activity> recentActivity,
        Instant at,
        String cause) {

    public ThresholdCrossed {
        score = score == null ? null : score.forMessage();
        recentActivity = Bounds.first(recentActivity, Bounds.ACTIVITIES);
    }
}
