package dev.baton.routing.application.state;

import dev.baton.routing.domain.LeadId;
import java.time.Instant;

/**
 * An event that leaves with the transaction.
 *
 * @param type          CloudEvents type
 * @param lead          whose event; the record key, so that a lead's events keep their order
 * @param data          wire record of {@code contracts}
 * @param at            when it happened
 * @param correlationId carried along, may be null
 */
public record Announcement(String type, LeadId lead, Object data, Instant at, String correlationId) {}
