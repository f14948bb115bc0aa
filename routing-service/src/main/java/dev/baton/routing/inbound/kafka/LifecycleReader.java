package dev.baton.routing.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.LifecycleErased;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.consume.MessageReader;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.UnreadableMessageException;
import dev.baton.routing.application.LeadForgotten;
import dev.baton.routing.application.LeadMoved;
import dev.baton.routing.application.LeadNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads transitions and erasures; every other type of the topic is none of routing's business. */
@ApplicationScoped
class LifecycleReader implements MessageReader<LeadNews> {

    private final ObjectMapper mapper;

    LifecycleReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public LeadNews read(InboundMessage message) {
        return switch (message.type()) {
            case EventTypes.TRANSITIONED ->
                LeadMoved.of(message.id(), data(message, Transitioned.class), message.correlationId());
            case EventTypes.LIFECYCLE_ERASED -> LeadForgotten.of(message.id(), data(message, LifecycleErased.class));
            default -> null;
        };
    }

    private <T> T data(InboundMessage message, Class<T> type) {
        try {
            return mapper.readValue(message.data(), type);
        } catch (IOException unreadable) {
            // the cause may quote the payload, which must not reach the log
            throw new UnreadableMessageException("data is no " + type.getSimpleName());
        }
    }
}
