package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.lifecycle.domain.Holding;
import dev.baton.lifecycle.domain.LeadId;
import java.time.Instant;
import java.util.Optional;

/** What routing publishes of an assignment. */
public sealed interface SalesNews {

    /** The lead that routing names. */
    LeadId leadId();

    /** The message that brought it. */
    Origin origin();

    /**
     * An assignment changed.
     *
     * @param holding  the assignment as it is now
     * @param rejected why sales handed the lead back, empty where it did not
     * @param actor    who did it
     * @param note     free text, may be null
     * @param at       when
     */
    record AssignmentNews(
            Holding holding, Optional<RejectReason> rejected, String actor, String note, Instant at, Origin origin)
            implements SalesNews {

        @Override
        public LeadId leadId() {
            return holding.named();
        }
    }

    /**
     * No rep holds the lead.
     *
     * @param cycle   in which cycle
     * @param attempt how many reps had it in this cycle
     */
    record UnassignedNews(LeadId leadId, int cycle, int attempt, Origin origin) implements SalesNews {}
}
