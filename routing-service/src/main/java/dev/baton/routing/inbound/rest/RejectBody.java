package dev.baton.routing.inbound.rest;

import dev.baton.kit.text.TextLimits;
import jakarta.validation.constraints.Size;

/**
 * Why sales hands a lead back.
 *
 * @param reasonCode a {@link dev.baton.contracts.lifecycle.RejectReason}
 * @param note       free text, may be null; at most 2,000 characters
 */
public record RejectBody(
        @Size(max = TextLimits.CODE) String reasonCode,
        @Size(max = TextLimits.NOTE) String note) {}
