package dev.baton.ingest.domain;

import dev.baton.ingest.domain.human.Sighting;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * The circumstances all items of one request share.
 *
 * @param sourceId     the source it came through
 * @param receivedAt   when the request was received
 * @param kind         the call the endpoint stands for; null for a batch, whose items say it themselves
 * @param sentAt       the batch's {@code sentAt} as sent, for items without one; may be null
 * @param context      the batch's {@code context}, for keys an item's context lacks; may be empty
 * @param contextBytes length of that context as sent: it weighs on every item
 * @param userAgent    the request's user agent, may be null
 * @param address      where the request came from, may be null
 * @param history      whether the items are an import of what happened long ago: they may lie further back, and they are
 *                     not held back
 * @param outcomes     whether they may say that a lead was won or lost, which models learn from, and that two user ids are
 *                     one person, which merges leads: with a key that anybody can read they may not
 */
public record Reception(
        String sourceId,
        Instant receivedAt,
        TrackingKind kind,
        Object sentAt,
        Map<String, Object> context,
        int contextBytes,
        String userAgent,
        String address,
        boolean history,
        boolean outcomes) {
    public Reception {
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(context, "context");
    }

    /** For live traffic of an unknown address, from somebody who may tell outcomes. */
    public Reception(
            String sourceId,
            Instant receivedAt,
            TrackingKind kind,
            Object sentAt,
            Map<String, Object> context,
            int contextBytes,
            String userAgent) {
        this(sourceId, receivedAt, kind, sentAt, context, contextBytes, userAgent, null, false, true);
    }

    /** The user agent of the visitor an item tells of; null where nobody says. */
    public String visitorsAgent(RawItem item) {
        Call call = Call.of(item.value());
        Map<String, Object> own = call == null ? Map.of() : call.object("context");
        return Sighting.visitorsAgent(own.containsKey("userAgent") ? own : context, userAgent);
    }

    /** The same for an import of history. */
    public Reception ofHistory() {
        return new Reception(
                sourceId, receivedAt, kind, sentAt, context, contextBytes, userAgent, address, true, outcomes);
    }

    /** For a request that carries one call and nothing around it. */
    public static Reception ofSingle(String sourceId, Instant receivedAt, TrackingKind kind, String userAgent) {
        return new Reception(sourceId, receivedAt, Objects.requireNonNull(kind, "kind"), null, Map.of(), 0, userAgent);
    }
}
