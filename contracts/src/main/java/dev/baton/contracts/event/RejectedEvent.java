package dev.baton.contracts.event;

import dev.baton.contracts.Bounds;
import java.time.Instant;
import java.util.Map;

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
 * @param item       the item as it was sent, as JSON text; of one that is very large its beginning
 * @param call       the call the request stood for ({@code track} …); null for a batch, whose items say it themselves
 * @param sentAt     the batch's {@code sentAt} as it was sent, null where there was none
 * @param context    the batch's {@code context}, shared by its items; null where there was none
 * @param userAgent  the request's user agent, may be null
 * @param history    whether it was sent as history, which may lie further back
 */
public record RejectedEvent(
        String messageId,
        String sourceId,
        String code,
        String pointer,
        String detail,
        Instant receivedAt,
        String item,
        String call,
        String sentAt,
        Map<String, Object> context,
        String userAgent,
        boolean history) {

    /** Most characters of an item: four times what an event may weigh. */
    public static final int LONGEST_ITEM = 128 * 1024;

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_POINTER = 1_000;
    private static final int LONGEST_USER_AGENT = 512;
    private static final int LONGEST_WORD = 100;

    /** Cuts longer texts: a rejected item is kept for people, and its beginning is better than nothing. */
    public RejectedEvent {
        code = Bounds.cut(code, LONGEST_WORD);
        pointer = Bounds.cut(pointer, LONGEST_POINTER);
        detail = Bounds.cut(detail, LONGEST_TEXT);
        item = Bounds.cut(item, LONGEST_ITEM);
        call = Bounds.cut(call, LONGEST_WORD);
        sentAt = Bounds.cut(sentAt, LONGEST_WORD);
        userAgent = Bounds.cut(userAgent, LONGEST_USER_AGENT);
    }
}
