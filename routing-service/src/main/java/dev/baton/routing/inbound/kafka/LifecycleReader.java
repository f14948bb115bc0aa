package dev.baton.routing.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.consume.MessageReader;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.UnreadableMessageException;
import dev.baton.routing.application.LeadMoved;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads transitions; every other type of the topic is none of routing's business. */
@ApplicationScoped
class LifecycleReader implements MessageReader<LeadMoved> {

    private final ObjectMapper mapper;

    LifecycleReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public LeadMoved read(InboundMessage message) {
        return message.type().equals(EventTypes.TRANSITIONED)
                ? LeadMoved.of(message.id(), transitioned(message), message.correlationId())
                : null;
    }

    private Transitioned transitioned(InboundMessage message) {
        try {
            return mapper.readValue(message.data(), Transitioned.class);
        } catch (IOException unreadable) {
            // the cause may quote the payload, which must not reach the log
            throw new UnreadableMessageException("data is no transition");
        }
    }
}
