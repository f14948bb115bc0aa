package dev.baton.scoring.application;

/**
 * The message that made something happen, as the messages that follow name it.
 *
 * @param messageId     its CloudEvents id, null where none did
 * @param correlationId carried along the whole way, may be null
 * @param traceparent   W3C trace context, may be null
 */
public record Cause(String messageId, String correlationId, String traceparent) {

    /** Time alone did it. */
    public static final Cause TIME = new Cause(null, null, null);
}
