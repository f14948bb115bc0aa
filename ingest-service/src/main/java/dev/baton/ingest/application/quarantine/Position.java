package dev.baton.ingest.application.quarantine;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in the quarantine, which is ordered by time of receipt, then id.
 *
 * @param receivedAt when the item there was received
 * @param id         the item there
 */
public record Position(Instant receivedAt, UUID id) {}
