package dev.baton.contracts.event;

import java.time.Instant;

/**
 * An item that ingest could not accept, kept whole so that it can be mended and replayed; data of
 * {@code dev.baton.event.rejected.v1}.
 *
 * @param messageId  the sender's id, null where the item has none
 * @param sourceId   the source (write key) it came through
 * @param code       stable code of the reason, e.g. {@code EVENT_NAME_MISSING}
 * @param pointer    JSON pointer to the offending value inside the item
 * @param detail     the reason in words, with what to do
 * @param receivedAt when ingest received it
 * @param item       the item as it was sent, as JSON text
 */
public record RejectedEvent(
        String messageId,
        String sourceId,
        String code,
        String pointer,
        String detail,
        Instant receivedAt,
        String item) {}
