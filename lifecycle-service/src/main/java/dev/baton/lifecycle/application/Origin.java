package dev.baton.lifecycle.application;

import java.util.Objects;
import java.util.UUID;

/**
 * The message that brought some news.
 *
 * @param messageId     its id, by which a repetition is known
 * @param correlationId carried on to whatever it causes
 * @param traceparent   W3C trace context, may be null
 */
public record Origin(UUID messageId, String correlationId, String traceparent) {
    public Origin {
        Objects.requireNonNull(messageId, "message id is missing");
    }
}
