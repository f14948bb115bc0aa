package dev.baton.ingest.inbound.kafka;

import dev.baton.contracts.EventTypes;
import dev.baton.ingest.application.seen.SeenId;
import dev.baton.ingest.application.seen.SeenMessages;
import dev.baton.ingest.application.seen.WriteSeen;
import dev.baton.kit.consume.MessagePipeline;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads {@code baton.events} twice: once for all replicas together, to write the ids down, and once on every replica, to
 * put them into its own filters. Both read the envelope only.
 */
@ApplicationScoped
public class SeenConsumers {

    private final MessagePipeline pipeline;
    private final WriteSeen writeSeen;
    private final SeenMessages seen;

    public SeenConsumers(MessagePipeline pipeline, WriteSeen writeSeen, SeenMessages seen) {
        this.pipeline = pipeline;
        this.writeSeen = writeSeen;
        this.seen = seen;
    }

    @Incoming("seen")
    Uni<Void> write(ConsumerRecords<String, byte[]> records) {
        return pipeline.process(WriteSeen.CONSUMER, records, SeenConsumers::read, writeSeen::write);
    }

    /** What can't be read is the other consumer's to put aside. */
    @Incoming("tail")
    Uni<Void> follow(ConsumerRecords<String, byte[]> records) {
        List<SeenId> ids = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> wire : records) {
            String id = CloudEventHeader.ID.read(wire.headers());
            if (id != null && EventTypes.EVENT_ACCEPTED.equals(CloudEventHeader.TYPE.read(wire.headers()))) {
                ids.add(new SeenId(MessageIds.parse(id), Instant.ofEpochMilli(wire.timestamp())));
            }
        }
        seen.remember(ids);
        return Uni.createFrom().voidItem();
    }

    private static SeenId read(InboundMessage message) {
        return message.type().equals(EventTypes.EVENT_ACCEPTED)
                ? new SeenId(message.id(), Instant.ofEpochMilli(message.record().timestamp()))
                : null;
    }
}
