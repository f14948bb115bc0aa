package dev.baton.ingest.application.seen;

import java.time.Instant;
import java.util.UUID;

/**
 * An id on the log.
 *
 * @param id      of the event
 * @param written when it was written
 */
public record SeenId(UUID id, Instant written) {}
