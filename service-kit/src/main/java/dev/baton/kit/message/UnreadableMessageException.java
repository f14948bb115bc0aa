package dev.baton.kit.message;

/** A record whose envelope or payload can't be read, whoever tries again; it belongs in the dead-letter topic. */
public final class UnreadableMessageException extends RuntimeException {

    public UnreadableMessageException(String message) {
        super(message);
    }

    public UnreadableMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
