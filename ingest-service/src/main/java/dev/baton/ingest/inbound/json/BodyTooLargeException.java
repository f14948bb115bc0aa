package dev.baton.ingest.inbound.json;

/** The body exceeds a limit; nothing of it was taken. The message names the limit, for the sender. */
public final class BodyTooLargeException extends Exception {

    public BodyTooLargeException(String message) {
        // thrown at whatever rate clients send too much: no stack trace
        super(message, null, false, false);
    }
}
