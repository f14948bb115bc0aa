package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.EntryPolicy;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.Qualification;
import java.time.Instant;

/** What scoring tells, as far as it concerns the stage of a lead. */
public sealed interface ScoreNews {

    /** Whom it concerns; of a merge the survivor. */
    LeadId leadId();

    /** The message that brought it. */
    Origin origin();

    /**
     * Whether hearing it twice would do harm. A score replaces what was said before and is told from a late one by its
     * time; it comes thousands a second, and an inbox row for each, kept for ever, would outgrow everything else here.
     */
    default boolean mustBeHeardOnce() {
        return true;
    }

    /** Score or profile changed. */
    record Scored(LeadId leadId, Facts facts, EntryPolicy.Evidence evidence, Instant at, Origin origin)
            implements ScoreNews {
        @Override
        public boolean mustBeHeardOnce() {
            return false;
        }
    }

    /**
     * The lead came to meet the marketing criteria, or ceased to.
     *
     * @param up            which of the two
     * @param falsified     of a fall: whether the evidence turned out not to be a person's
     * @param crossing      number of the crossing in the lead's life
     * @param qualification what made it qualify
     */
    record Crossed(
            LeadId leadId,
            boolean up,
            boolean falsified,
            int crossing,
            Qualification qualification,
            Facts facts,
            Instant at,
            Origin origin)
            implements ScoreNews {}

    /** The person asked to be forgotten. */
    record Erased(LeadId leadId, Instant at, Origin origin) implements ScoreNews {}

    /**
     * Two leads are one person.
     *
     * @param absorbed the lead that no longer stands for itself
     * @param reason   what joined them
     * @param at       when it was found
     */
    record Merged(LeadId leadId, LeadId absorbed, String reason, Instant at, Origin origin) implements ScoreNews {}
}
