package dev.baton.kit.console;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/**
 * Bounds the event streams of pages. The session is checked when a stream is opened, so a stream must end soon for signing
 * out to take effect (ADR 0040); the browser opens the next one by itself.
 */
public final class PageStream {

    /** The longest time that a stream stays open, and so the longest that one outlives its session. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    /** Below the two seconds after which pages say that they are offline. */
    private static final long RECONNECT_MILLIS = 500;

    private PageStream() {}

    /** The stream, which ends after {@link #LONGEST}. */
    public static Multi<OutboundSseEvent> bounded(Multi<OutboundSseEvent> stream) {
        return stream.select().first(LONGEST);
    }

    /** An event that also tells the browser how soon to open the next stream. */
    public static OutboundSseEvent heartbeat(Sse sse, String name, String data) {
        return sse.newEventBuilder()
                .name(name)
                .data(data)
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }
}
