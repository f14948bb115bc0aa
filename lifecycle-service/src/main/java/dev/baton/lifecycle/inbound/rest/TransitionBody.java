package dev.baton.lifecycle.inbound.rest;

import dev.baton.kit.text.TextLimits;
import jakarta.validation.constraints.Size;

/**
 * A wish to move a lead.
 *
 * @param to         the stage
 * @param reasonCode why: required for RECYCLED, DISQUALIFIED and CLOSED_LOST
 * @param note       free text, at most 2000 characters
 */
public record TransitionBody(
        @Size(max = TextLimits.CODE) String to,
        @Size(max = TextLimits.CODE) String reasonCode,
        @Size(max = TextLimits.NOTE) String note) {}
