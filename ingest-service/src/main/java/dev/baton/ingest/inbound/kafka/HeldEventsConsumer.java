package dev.baton.ingest.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code baton.events.held}; key = lead hint, as on the topic the events go to. */
@ApplicationScoped
public class HeldEventsConsumer {

    private final MessagePipeline pipeline;
    private final TakeHeldEvents takeHeldEvents;
    private final Machines machines;
    private final ObjectReader reader;

    public HeldEventsConsumer(
            MessagePipeline pipeline, TakeHeldEvents takeHeldEvents, Machines machines, ObjectMapper json) {
        this.pipeline = pipeline;
        this.takeHeldEvents = takeHeldEvents;
        this.machines = machines;
        this.reader = json.readerFor(AcceptedEvent.class);
    }

    @Incoming("held")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(TakeHeldEvents.CONSUMER, records, this::read, takeHeldEvents::take);
    }

    private HeldEvent read(InboundMessage message) {
        if (!message.type().equals(EventTypes.EVENT_ACCEPTED)) {
            return null;
        }
        try {
            AcceptedEvent event = reader.readValue(message.data());
            return new HeldEvent(
                    MailActivity.of(message.id(), event, machines.act(event.name())),
                    event,
                    new String(message.data(), StandardCharsets.UTF_8),
                    message.correlationId(),
                    message.traceparent());
        } catch (IOException e) {
            throw new UncheckedIOException("not an accepted event", e);
        }
    }
}
