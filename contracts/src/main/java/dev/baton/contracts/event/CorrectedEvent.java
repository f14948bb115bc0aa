package dev.baton.contracts.event;

import dev.baton.contracts.Bounds;
import java.time.Instant;
import java.util.List;

/**
 * Evidence that came after an event was accepted changes how sure we are that a person did it; data of
 * {@code dev.baton.event.corrected.v1}. Readers judge the event anew, as if it had carried this confidence from the start.
 *
 * <p>Of several corrections of one event the one with the latest {@code correctedAt} holds.
 *
 * @param eventId         CloudEvents id of the event
 * @param messageId       the sender's id of the message
 * @param sourceId        the source (write key) it came through
 * @param anonymousId     id of the device as the event named it, may be null
 * @param userId          id of the person as the event named it, may be null
 * @param humanConfidence 0 (certainly a machine) to 100 (nothing speaks against a person)
 * @param humanEvidence   all that is held against a person, empty when nothing is
 * @param correctedAt     when the evidence was judged
 */
public record CorrectedEvent(
        String eventId,
        String messageId,
        String sourceId,
        String anonymousId,
        String userId,
        int humanConfidence,
        List<String> humanEvidence,
        Instant correctedAt) {

    public CorrectedEvent {
        eventId = Bounds.cut(eventId, Bounds.ID);
        messageId = Bounds.cut(messageId, Bounds.ID);
        sourceId = Bounds.cut(sourceId, Bounds.ID);
        anonymousId = Bounds.whole(anonymousId, Bounds.ID);
        userId = Bounds.whole(userId, Bounds.ID);
        humanEvidence = Bounds.cutAll(humanEvidence, Bounds.EVIDENCE, Bounds.LABEL);
    }
}
