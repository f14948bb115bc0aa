package dev.baton.lifecycle.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.UnreadableMessageException;
import dev.baton.lifecycle.application.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads the data of messages; what is missing or malformed makes a message unreadable for ever. */
@ApplicationScoped
class Payloads {

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    <T> T read(InboundMessage message, Class<T> type) {
        try {
            T data = json.readValue(message.data(), type);
            return required(data, "data");
        } catch (IOException e) {
            throw new UnreadableMessageException("the data is no " + type.getSimpleName(), e);
        }
    }

    static Origin origin(InboundMessage message) {
        return new Origin(message.id(), message.correlationId(), message.traceparent());
    }

    static <T> T required(T value, String field) {
        if (value == null) {
            throw new UnreadableMessageException(field + " is missing");
        }
        return value;
    }
}
