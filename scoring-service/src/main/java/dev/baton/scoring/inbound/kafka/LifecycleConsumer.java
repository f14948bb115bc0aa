package dev.baton.scoring.inbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.consume.MessagePipeline;
import dev.baton.kit.message.InboundMessage;
import dev.baton.scoring.application.StageNews;
import dev.baton.scoring.application.TakeStages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code baton.lifecycle}; key = lead, so that a lead's moves come in their order. */
@ApplicationScoped
public class LifecycleConsumer {

    private static final String OURS = "SCORE";

    private final MessagePipeline pipeline;
    private final TakeStages takeStages;
    private final ObjectReader reader;

    public LifecycleConsumer(MessagePipeline pipeline, TakeStages takeStages, ObjectMapper json) {
        this.pipeline = pipeline;
        this.takeStages = takeStages;
        this.reader = json.readerFor(Transitioned.class);
    }

    @Incoming("lifecycle")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(TakeStages.CONSUMER, records, this::read, takeStages::take);
    }

    private StageNews read(InboundMessage message) {
        if (!message.type().equals(EventTypes.TRANSITIONED)) {
            return null;
        }
        try {
            Transitioned moved = reader.readValue(message.data());
            UUID lead = UUID.fromString(moved.leadId());
            boolean bySales = !OURS.equals(moved.cause());
            return new StageNews(
                    message.id(), lead, moved.to(), moved.reasonCode(), bySales, moved.version(), moved.at());
        } catch (IOException e) {
            throw new UncheckedIOException("not a transition", e);
        }
    }
}
