package dev.baton.ingest.inbound.json;

/** The body as a whole is no JSON request; nothing of it was taken. The message says where and why, for the sender. */
public final class UnreadableBodyException extends Exception {

    public UnreadableBodyException(String message) {
        // thrown at whatever rate clients send nonsense: no stack trace
        super(message, null, false, false);
    }
}
