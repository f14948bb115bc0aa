package dev.baton.lifecycle.inbound.rest;

/**
 * A wish to move a lead.
 *
 * @param to         the stage
 * @param reasonCode why: required for RECYCLED, DISQUALIFIED and CLOSED_LOST
 * @param note       free text, at most 2000 characters
 */
public record TransitionBody(String to, String reasonCode, String note) {}
