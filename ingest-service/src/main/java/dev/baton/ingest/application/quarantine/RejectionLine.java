package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import java.time.Instant;
import java.util.UUID;

/**
 * A rejected item in a list: without its text, which may be large.
 *
 * @param source name of the source, null where it is not known any more
 * @param replay its replays so far
 */
public record RejectionLine(
        UUID id,
        String sourceId,
        String source,
        String messageId,
        Rejection.Reason reason,
        String eventName,
        Instant receivedAt,
        RejectionState state,
        Rejection.Replay replay) {}
