package dev.baton.routing.inbound.rest;

import dev.baton.kit.text.TextLimits;
import jakarta.validation.constraints.Size;

/**
 * To whom a waiting lead is assigned.
 *
 * @param rep    user name of a rep of the team, or {@code me}
 * @param reason why, in the manager's words; may be null
 */
public record GiveBody(
        @Size(max = TextLimits.IDENTIFIER) String rep,
        @Size(max = GiveBody.LONGEST_REASON) String reason) {

    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 500;
}
