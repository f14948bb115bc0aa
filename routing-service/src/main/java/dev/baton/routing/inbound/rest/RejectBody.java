package dev.baton.routing.inbound.rest;

/**
 * Why sales hands a lead back.
 *
 * @param reasonCode a {@link dev.baton.contracts.lifecycle.RejectReason}
 * @param note       free text, may be null
 */
public record RejectBody(String reasonCode, String note) {}
