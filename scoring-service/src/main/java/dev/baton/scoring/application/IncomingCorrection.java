package dev.baton.scoring.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Later evidence on whether a person did what an event tells.
 *
 * @param messageId       CloudEvents id of the correction
 * @param eventId         the event it judges
 * @param anonymousId     device as the event named it, may be null
 * @param userId          person as the event named it, may be null
 * @param humanConfidence 0 to 100
 * @param humanEvidence   why it is below 100
 * @param correctedAt     when it was judged; of several the latest holds
 * @param cause           the message that carried it
 */
public record IncomingCorrection(
        UUID messageId,
        UUID eventId,
        String anonymousId,
        String userId,
        int humanConfidence,
        List<String> humanEvidence,
        Instant correctedAt,
        Cause cause)
        implements FromIngest {

    public IncomingCorrection {
        humanEvidence = humanEvidence == null ? List.of() : List.copyOf(humanEvidence);
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(correctedAt, "correctedAt");
        if (humanConfidence < 0 || humanConfidence > 100) {
            throw new IllegalArgumentException("humanConfidence is 0 to 100, was " + humanConfidence);
        }
    }
}
