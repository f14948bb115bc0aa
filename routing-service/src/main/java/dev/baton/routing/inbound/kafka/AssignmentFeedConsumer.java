package dev.baton.routing.inbound.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.message.InboundMessage;
import dev.baton.routing.application.AssignmentFeed;
import dev.baton.routing.application.view.AssignmentChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears on this replica what every replica told the world, and passes it to the people who are connected here.
 *
 * <p>Reads the topic and not a database channel: what people see is then what the other services were told, in the same
 * order, and no connection of the small pool is bound to listening. Each process has a group of its own, starts at the
 * latest record and commits nothing, so that nothing is left behind when it ends.
 */
@ApplicationScoped
class AssignmentFeedConsumer {

    private static final Logger LOG = Logger.getLogger(AssignmentFeedConsumer.class);

    private final AssignmentFeed feed;
    private final ObjectMapper mapper;

    AssignmentFeedConsumer(AssignmentFeed feed, ObjectMapper mapper) {
        this.feed = feed;
        this.mapper = mapper;
    }

    @Incoming("assignment-feed")
    void consume(ConsumerRecords<String, byte[]> records) {
        records.forEach(this::pass);
    }

    /** A hint that cannot be read is skipped: whoever has to act on the record reads it elsewhere. */
    private void pass(ConsumerRecord<String, byte[]> wire) {
        try {
            feed.publish(change(InboundMessage.read(wire)));
        } catch (IOException | RuntimeException unreadable) {
            LOG.debugf("event=feed-skipped partition=%d offset=%d", wire.partition(), wire.offset());
        }
    }

    private AssignmentChange change(InboundMessage message) throws IOException {
        JsonNode data = mapper.readTree(message.data());
        return new AssignmentChange(
                message.id().toString(),
                message.type(),
                text(data, "assignmentId"),
                message.key(),
                text(data, "repUserName"),
                Instant.parse(data.required("at").asText()));
    }

    private static String text(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asText() : null;
    }
}
