package dev.baton.ingest.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A record as it passed, for people who look on.
 *
 * @param position where it lies, the same on every replica
 * @param verdict  what became of the item
 * @param at       when it was received
 * @param sourceId its source
 * @param kind     the call; null for a rejected item
 * @param name     the event's name, null for a call without one
 * @param who      e-mail, user or anonymous id, null for nobody
 * @param code     why it was rejected, else null
 * @param human    how sure we are that a person did it, null for a rejected item
 * @param data     the record as it was written
 */
public record LiveEvent(
        String position,
        Verdict verdict,
        Instant at,
        String sourceId,
        String kind,
        String name,
        String who,
        String code,
        Integer human,
        JsonNode data) {

    /** What became of an item. */
    public enum Verdict {
        ACCEPTED,
        REJECTED,
        CORRECTED
    }
}
