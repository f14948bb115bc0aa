package dev.baton.contracts.score;

import java.time.Instant;

/**
 * A person asked to be forgotten; every service deletes what it keeps of the lead; data of
 * {@code dev.baton.lead.erased.v1}.
 *
 * @param leadId whose data
 * @param at     when it was asked
 */
public record LeadErased(String leadId, Instant at) {}
