package dev.baton.kit.message;

/** The broker did not take a record (in time); trying again later can help. */
public final class PublishingException extends RuntimeException {

    public PublishingException(String message, Throwable cause) {
        super(message, cause);
    }
}
