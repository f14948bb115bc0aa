package dev.baton.scoring.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.event.CorrectedEvent;
import dev.baton.kit.consume.MessagePipeline;
import dev.baton.kit.message.InboundMessage;
import dev.baton.scoring.application.AcceptedEvents;
import dev.baton.scoring.application.Cause;
import dev.baton.scoring.application.FromIngest;
import dev.baton.scoring.application.IncomingCorrection;
import dev.baton.scoring.application.IncomingEvent;
import dev.baton.scoring.application.TakeCorrections;
import dev.baton.scoring.application.TakeEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code baton.events}; key = lead hint, so that most events of a lead come in one partition. */
@ApplicationScoped
public class EventsConsumer {

    private final MessagePipeline pipeline;
    private final AcceptedEvents events;
    private final TakeEvents takeEvents;
    private final TakeCorrections takeCorrections;
    private final ObjectReader corrections;

    public EventsConsumer(
            MessagePipeline pipeline,
            AcceptedEvents events,
            TakeEvents takeEvents,
            TakeCorrections takeCorrections,
            ObjectMapper json) {
        this.pipeline = pipeline;
        this.events = events;
        this.takeEvents = takeEvents;
        this.takeCorrections = takeCorrections;
        this.corrections = json.readerFor(CorrectedEvent.class);
    }

    @Incoming("events")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(TakeEvents.CONSUMER, records, this::read, this::take);
    }

    /** A correction comes after its event; where it does not, it waits for it. */
    private Uni<Void> take(List<FromIngest> told) {
        List<IncomingEvent> happened = of(told, IncomingEvent.class);
        Uni<Void> taken = happened.isEmpty() ? Uni.createFrom().voidItem() : takeEvents.take(happened);
        return taken.chain(() -> takeCorrections.take(of(told, IncomingCorrection.class)));
    }

    private FromIngest read(InboundMessage message) {
        return switch (message.type()) {
            case EventTypes.EVENT_ACCEPTED ->
                new IncomingEvent(
                        events.read(message.id(), message.data()),
                        new String(message.data(), StandardCharsets.UTF_8),
                        cause(message));
            case EventTypes.EVENT_CORRECTED -> correction(message);
            default -> null;
        };
    }

    private IncomingCorrection correction(InboundMessage message) {
        try {
            CorrectedEvent data = corrections.readValue(message.data());
            return new IncomingCorrection(
                    message.id(),
                    UUID.fromString(data.eventId()),
                    data.anonymousId(),
                    data.userId(),
                    data.humanConfidence(),
                    data.humanEvidence(),
                    data.correctedAt(),
                    cause(message));
        } catch (IOException e) {
            throw new UncheckedIOException("not a corrected event", e);
        }
    }

    private static Cause cause(InboundMessage message) {
        return new Cause(message.id().toString(), message.correlationId(), message.traceparent());
    }

    private static <T> List<T> of(List<FromIngest> told, Class<T> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
