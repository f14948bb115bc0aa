package dev.baton.contracts.score;

import dev.baton.contracts.Bounds;
import java.time.Instant;

/**
 * Two leads turned out to be one person; data of {@code dev.baton.lead.merged.v1}. Key and subject are the survivor.
 *
 * @param leadId         the surviving lead
 * @param absorbedLeadId the lead that no longer stands for itself
 * @param reason         which identifier joined them, e.g. {@code userId}
 * @param at             when it was found
 */
public record LeadMerged(String leadId, String absorbedLeadId, String reason, Instant at) {

    public LeadMerged {
        reason = Bounds.cut(reason, Bounds.LABEL);
    }
}
