package dev.baton.ingest.application;

/** The entries could not be made durable; the sender keeps them and tries again later. */
public final class EventLogUnavailableException extends RuntimeException {

    public EventLogUnavailableException(Throwable cause) {
        super("the event log did not take every entry", cause);
    }
}
