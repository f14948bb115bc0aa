package dev.baton.ingest.domain.quarantine;

import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.TrackingKind;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An item in the quarantine.
 *
 * @param id         CloudEvents id of the record that told of it
 * @param sourceId   the source it came through
 * @param sourceKind what that source is, null where nobody knows it
 * @param messageId  the sender's id, null where it has no usable one
 * @param reason     why it is not accepted; of the last try
 * @param eventName  the event's name, null where the item has no readable one
 * @param item       the item as it was sent, JSON text
 * @param mended     what a person made of it, null while nobody did
 * @param shared     what it shared with its request
 * @param receivedAt when ingest received it
 * @param state      where it stands
 * @param replay     its replays so far
 */
public record Rejection(
        UUID id,
        String sourceId,
        SourceKind sourceKind,
        String messageId,
        Reason reason,
        String eventName,
        String item,
        String mended,
        Shared shared,
        Instant receivedAt,
        RejectionState state,
        Replay replay) {
    public Rejection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(shared, "shared");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(replay, "replay");
    }

    /**
     * Why it is not accepted.
     *
     * @param code    a {@link dev.baton.ingest.domain.RejectionCode}, or one of an older release
     * @param pointer JSON pointer inside the item
     * @param detail  in words, with what to do
     */
    public record Reason(String code, String pointer, String detail) {}

    /**
     * What an item shared with its request; without it the item could not be judged again as it was then.
     *
     * @param call      the call of the endpoint, null for a batch
     * @param sentAt    the batch's {@code sentAt}, may be null
     * @param context   the batch's context, may be empty
     * @param userAgent the request's user agent, may be null
     * @param history   whether it was sent as history
     */
    public record Shared(
            TrackingKind call, String sentAt, Map<String, Object> context, String userAgent, boolean history) {}

    /**
     * The replays of an item.
     *
     * @param count     how often it was tried
     * @param outcome   of the last: {@code accepted}, {@code duplicate}, {@code rejected}; null before the first
     * @param eventId   CloudEvents id of the event it became, null while it became none
     * @param changedBy who replayed, discarded or restored it last, null for nobody yet
     * @param changedAt when
     */
    public record Replay(int count, String outcome, UUID eventId, String changedBy, Instant changedAt) {

        /** Never replayed. */
        public static final Replay NONE = new Replay(0, null, null, null, null);
    }

    /** The text a replay takes. */
    public String current() {
        return mended != null ? mended : item;
    }

    /**
     * The circumstances it came in: judged again, it happened when it happened, not now. Nobody knows any more who sent it,
     * so an outcome counts only where every sender of its source may tell one.
     */
    public Reception reception() {
        return new Reception(
                sourceId,
                receivedAt,
                shared.call(),
                shared.sentAt(),
                shared.context(),
                0,
                shared.userAgent(),
                null,
                shared.history(),
                sourceKind != null && sourceKind.maySendOutcomes());
    }
}
