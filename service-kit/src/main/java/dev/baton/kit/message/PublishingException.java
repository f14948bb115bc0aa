package dev.baton.kit.message;

import dev.baton.kit.fault.ValueFreeMessage;

/** The broker did not take a record (in time); trying again later can help. */
public final class PublishingException extends RuntimeException implements ValueFreeMessage {

    public PublishingException(String message, Throwable cause) {
        super(message, cause);
    }
}
