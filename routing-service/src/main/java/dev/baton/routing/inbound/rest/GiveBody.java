package dev.baton.routing.inbound.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * To whom a waiting lead is assigned.
 *
 * @param rep    user name of a rep of the team, or {@code me}
 * @param reason why, in the manager's words; may be null
 */
public record GiveBody(
        @Schema(maxLength = 255) String rep,
        @Schema(maxLength = GiveBody.LONGEST_REASON) String reason) {

    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 500;
}
