package dev.baton.contracts.assignment;

import dev.baton.contracts.Bounds;
import java.time.Instant;

/**
 * A qualified lead has no rep and waits; data of {@code dev.baton.lead.unassigned.v1}. Published when it begins to wait, when
 * the reason changes, and again when it is overdue.
 *
 * @param leadId           the lead
 * @param cycle            its qualification cycle
 * @param attempt          how many reps had the lead in this cycle so far
 * @param unassignedReason stable code, e.g. {@code NOBODY_AVAILABLE}, {@code ALL_REPS_AT_CAP}, {@code EVERY_REP_TRIED},
 *                         {@code OFFERS_MISSED}
 * @param detail           the reason in words
 * @param waitingSince     since when no rep has responded in this cycle
 * @param overdue          whether it has waited longer than the managers accept
 * @param at               when
 */
public record LeadUnassigned(
        String leadId,
        int cycle,
        int attempt,
        String unassignedReason,
        String detail,
        Instant waitingSince,
        boolean overdue,
        Instant at) {

    public LeadUnassigned {
        unassignedReason = Bounds.cut(unassignedReason, Bounds.LABEL);
        detail = Bounds.cut(detail, Bounds.SENTENCE);
    }
}
