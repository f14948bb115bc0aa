package dev.baton.routing.application.view;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.Score;
import java.time.Instant;
import java.util.List;

/**
 * A qualified lead that waits for a rep.
 *
 * @param leadId           the lead
 * @param cycle            its qualification cycle
 * @param team             the pool it waits for
 * @param unassignedReason stable code, e.g. {@code EVERY_REP_TRIED}
 * @param detail           the reason in words, with what happens next
 * @param handRaise        whether the lead asked for contact itself
 * @param lead             who it is, may be null
 * @param score            why it qualified, may be null
 * @param waitingSince     since when no rep has responded in this cycle
 * @param overdue          whether it has waited longer than the configured limit
 * @param offeredAgainAt   when it is offered again at the latest, null if that depends on the reps alone
 * @param attempts         how often it was offered to a rep in this cycle
 * @param offers           the latest of these offers, at most ten, newest first
 */
public record WaitingLead(
        String leadId,
        int cycle,
        String team,
        String unassignedReason,
        String detail,
        boolean handRaise,
        LeadSnapshot lead,
        Score score,
        Instant waitingSince,
        boolean overdue,
        Instant offeredAgainAt,
        int attempts,
        List<Offer> offers) {

    /**
     * An offer that ended without a decision.
     *
     * @param repUserName who had the lead
     * @param repName     what people call the rep
     * @param offeredAt   when the rep got it
     * @param endedAt     when it was taken away
     * @param cause       why, e.g. {@code SLA_BREACHED}
     */
    public record Offer(String repUserName, String repName, Instant offeredAt, Instant endedAt, String cause) {}
}
