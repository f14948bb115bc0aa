package dev.baton.ingest.application;

import java.time.Duration;

/** The source has sent more than it may; nothing of the request was taken. */
public final class TooManyEventsException extends RuntimeException {

    private final Duration wait;

    public TooManyEventsException(Duration wait) {
        // thrown at whatever rate clients send too much: no stack trace
        super("the source has sent more than it may", null, false, false);
        this.wait = wait;
    }

    /** How long until the same request would pass. */
    public Duration patience() {
        return wait;
    }
}
