package dev.baton.ingest.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code baton.events.rejected} into the quarantine; key = source. */
@ApplicationScoped
public class RejectionsConsumer {

    private static final int LONGEST_NAME = 200;

    private final MessagePipeline pipeline;
    private final TakeRejections takeRejections;
    private final ItemTexts texts;
    private final Data<RejectedEvent> rejected;

    public RejectionsConsumer(
            MessagePipeline pipeline, TakeRejections takeRejections, ItemTexts texts, ObjectMapper json) {
        this.pipeline = pipeline;
        this.takeRejections = takeRejections;
        this.texts = texts;
        this.rejected = new Data<>(EventTypes.EVENT_REJECTED, RejectedEvent.class, json);
    }

    @Incoming("rejections")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(TakeRejections.CONSUMER, records, this::read, takeRejections::take);
    }

    private Rejection read(InboundMessage message) {
        RejectedEvent event = rejected.of(message);
        return event == null ? null : rejection(message.id(), event);
    }

    private Rejection rejection(UUID id, RejectedEvent event) {
        return new Rejection(
                id,
                event.sourceId(),
                null, // nobody asks before it is read back
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
