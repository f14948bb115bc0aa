package dev.baton.ingest.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.quarantine.ItemTexts;
import dev.baton.ingest.application.quarantine.TakeRejections;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.WellFormedText;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.kit.consume.MessagePipeline;
import dev.baton.kit.message.InboundMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code baton.events.rejected} into the quarantine; key = source. */
@ApplicationScoped
public class RejectionsConsumer {

    private static final int LONGEST_NAME = 200;

    private final MessagePipeline pipeline;
    private final TakeRejections takeRejections;
    private final ItemTexts texts;
    private final ObjectReader reader;

    public RejectionsConsumer(
            MessagePipeline pipeline, TakeRejections takeRejections, ItemTexts texts, ObjectMapper json) {
        this.pipeline = pipeline;
        this.takeRejections = takeRejections;
        this.texts = texts;
        this.reader = json.readerFor(RejectedEvent.class);
    }

    @Incoming("rejections")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(TakeRejections.CONSUMER, records, this::read, takeRejections::take);
    }

    private Rejection read(InboundMessage message) {
        if (!message.type().equals(EventTypes.EVENT_REJECTED)) {
            return null;
        }
        RejectedEvent event = event(message);
        return new Rejection(
                message.id(),
                event.sourceId(),
                event.messageId(),
                new Rejection.Reason(event.code(), event.pointer(), event.detail()),
                texts.read(event.item())
                        .map(RawItem::value)
                        .map(RejectionsConsumer::name)
                        .orElse(null),
                event.item(),
                null,
                new Rejection.Shared(
                        event.call() == null ? null : TrackingKind.ofWireName(event.call()),
                        event.sentAt(),
                        event.context() == null ? Map.of() : event.context(),
                        event.userAgent(),
                        event.history()),
                event.receivedAt(),
                RejectionState.OPEN,
                Rejection.Replay.NONE);
    }

    private RejectedEvent event(InboundMessage message) {
        try {
            return reader.readValue(message.data());
        } catch (IOException e) {
            throw new UncheckedIOException("not a rejected event", e);
        }
    }

    /** What a person would call the event, where the item says it; null otherwise. */
    private static String name(Object item) {
        if (!(item instanceof Map<?, ?> fields)) {
            return null;
        }
        Object name = fields.get("event") != null ? fields.get("event") : fields.get("name");
        return name instanceof String text
                        && !text.isBlank()
                        && text.length() <= LONGEST_NAME
                        && WellFormedText.is(text)
                ? text.strip()
                : null;
    }
}
