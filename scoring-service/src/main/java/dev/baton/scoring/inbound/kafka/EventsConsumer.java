package dev.baton.scoring.inbound.kafka;

import dev.baton.contracts.EventTypes;
import dev.baton.kit.consume.MessagePipeline;
import dev.baton.kit.message.InboundMessage;
import dev.baton.scoring.application.AcceptedEvents;
import dev.baton.scoring.application.Cause;
import dev.baton.scoring.application.IncomingEvent;
import dev.baton.scoring.application.TakeEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code baton.events}; key = lead hint, so that most events of a lead come in one partition. */
@ApplicationScoped
public class EventsConsumer {

    private final MessagePipeline pipeline;
    private final AcceptedEvents events;
    private final TakeEvents takeEvents;

    public EventsConsumer(MessagePipeline pipeline, AcceptedEvents events, TakeEvents takeEvents) {
        this.pipeline = pipeline;
        this.events = events;
        this.takeEvents = takeEvents;
    }

    @Incoming("events")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(TakeEvents.CONSUMER, records, this::read, takeEvents::take);
    }

    private IncomingEvent read(InboundMessage message) {
        if (!message.type().equals(EventTypes.EVENT_ACCEPTED)) {
            return null;
        }
        return new IncomingEvent(
                events.read(message.id(), message.data()),
                new String(message.data(), StandardCharsets.UTF_8),
                new Cause(message.id().toString(), message.correlationId(), message.traceparent()));
    }
}
