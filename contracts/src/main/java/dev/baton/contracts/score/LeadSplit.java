package dev.baton.contracts.score;

import dev.baton.contracts.Bounds;
import java.time.Instant;

/**
 * What was kept as one lead is two people; data of {@code dev.baton.lead.split.v1}. The separated one is a lead of its own
 * from here on, told of by its own news; what was decided about the other stays with the other. Key and subject are the
 * lead that goes on.
 *
 * @param leadId          the lead that goes on
 * @param separatedLeadId the lead that came out of it
 * @param reason          {@code manual} where a person decided it, else the kind of identifier that stopped identifying,
 *                        e.g. {@code anonymous-id}
 * @param at              when it was found
 */
public record LeadSplit(String leadId, String separatedLeadId, String reason, Instant at) {

    public LeadSplit {
        reason = Bounds.cut(reason, Bounds.LABEL);
    }
}
