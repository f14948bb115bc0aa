package dev.baton.contracts.assignment;

import java.time.Instant;

/**
 * A qualified lead waits because nobody is eligible; data of {@code dev.baton.lead.unassigned.v1}.
 *
 * @param leadId           the lead
 * @param cycle            its qualification cycle
 * @param attempt          how many reps had the lead in this cycle so far
 * @param unassignedReason stable code, e.g. {@code NOBODY_AVAILABLE}, {@code ALL_REPS_AT_CAP}, {@code EVERY_REP_TRIED}
 * @param detail           the reason in words
 * @param at               when
 */
public record LeadUnassigned(
        String leadId, int cycle, int attempt, String unassignedReason, String detail, Instant at) {}
