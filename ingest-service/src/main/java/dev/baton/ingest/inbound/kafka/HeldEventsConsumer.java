package dev.baton.ingest.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.application.mail.HeldEvent;
import dev.baton.ingest.application.mail.TakeHeldEvents;
import dev.baton.ingest.domain.human.Machines;
import dev.baton.ingest.domain.human.MailActivity;
import dev.baton.kit.consume.MessagePipeline;
import dev.baton.kit.message.InboundMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code baton.events.held}; key = lead hint, as on the topic the events go to. */
@ApplicationScoped
public class HeldEventsConsumer {

    private final MessagePipeline pipeline;
    private final TakeHeldEvents takeHeldEvents;
    private final Machines machines;
    private final Data<AcceptedEvent> accepted;

    public HeldEventsConsumer(
            MessagePipeline pipeline, TakeHeldEvents takeHeldEvents, Machines machines, ObjectMapper json) {
        this.pipeline = pipeline;
        this.takeHeldEvents = takeHeldEvents;
        this.machines = machines;
        this.accepted = new Data<>(EventTypes.EVENT_ACCEPTED, AcceptedEvent.class, json);
    }

    @Incoming("held")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(TakeHeldEvents.CONSUMER, records, this::read, takeHeldEvents::take);
    }

    private HeldEvent read(InboundMessage message) {
        AcceptedEvent event = accepted.of(message);
        return event == null
                ? null
                : new HeldEvent(
                        MailActivity.of(message.id(), event, machines.act(event.name())),
                        event,
                        new String(message.data(), StandardCharsets.UTF_8),
                        message.correlationId(),
                        message.traceparent());
    }
}
