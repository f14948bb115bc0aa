package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.Trace;
import dev.baton.ingest.domain.TrackingKind;
import java.time.Instant;

/**
 * A request before its body is understood: all that has to be taken from the request's own thread.
 *
 * @param receivedAt by this service's clock
 * @param kind       the call of the endpoint, null where the items say it themselves
 * @param history    whether it may be about the distant past
 * @param sender     who sends, null where only the body can tell
 * @param origin     the page's origin as its browser says, null for anything else than a page
 * @param body       as it was sent
 * @param gzip       whether it is compressed
 * @param userAgent  the request's user agent, may be null
 * @param address    where it came from, may be null
 * @param prefetch   whether a browser loads ahead of a visit
 * @param trace      its trace
 */
record Arrival(
        Instant receivedAt,
        TrackingKind kind,
        boolean history,
        Sender sender,
        String origin,
        byte[] body,
        boolean gzip,
        String userAgent,
        String address,
        boolean prefetch,
        Trace trace) {

    /** The same request with a body that didn't come as one. */
    Arrival carrying(byte[] bytes) {
        return new Arrival(
                receivedAt, kind, history, sender, origin, bytes, false, userAgent, address, prefetch, trace);
    }

    /** Whether reading it would keep an event loop from its other connections for long. */
    boolean large() {
        return gzip || LargeBodies.isLarge(body);
    }
}
