package dev.baton.routing.application.view;

import dev.baton.contracts.lead.LeadSnapshot;
import java.time.Instant;

/**
 * A qualified lead that nobody has.
 *
 * @param leadId           the lead
 * @param cycle            its qualification cycle
 * @param team             the pool it waits for
 * @param unassignedReason stable code, e.g. {@code EVERY_REP_TRIED}
 * @param detail           the reason in words, with what happens next
 * @param handRaise        whether the lead asked for contact itself
 * @param lead             who it is, may be null
 * @param waitingSince     since when
 */
public record WaitingLead(
        String leadId,
        int cycle,
        String team,
        String unassignedReason,
        String detail,
        boolean handRaise,
        LeadSnapshot lead,
        Instant waitingSince) {}
