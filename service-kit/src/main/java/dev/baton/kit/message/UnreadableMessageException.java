package dev.baton.kit.message;

import dev.baton.kit.fault.ValueFreeMessage;

/**
 * A record whose envelope or payload can't be read, however often it is tried; it belongs in the dead-letter topic. Its message
 * names fields and types, never a value of the payload.
 */
public final class UnreadableMessageException extends RuntimeException implements ValueFreeMessage {

    public UnreadableMessageException(String message) {
        super(message);
    }

    public UnreadableMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
