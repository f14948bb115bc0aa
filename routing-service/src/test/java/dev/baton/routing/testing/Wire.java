package dev.baton.routing.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.lifecycle.LifecycleErased;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.localstack.testing.TestTopics;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The other end of the wire: sends as lifecycle does, and reads what routing tells the world. */
public final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Wire() {}

    /** A transition as lifecycle sends it; correlation is {@code c-<lead id>}. */
    public static ProducerRecord<String, byte[]> transitioned(Transitioned move) {
        try {
            return new OutboundMessage(
                            MessageIds.next(),
                            OwnTopic.LIFECYCLE,
                            move.leadId(),
                            EventTypes.TRANSITIONED,
                            move.at(),
                            null,
                            "c-" + move.leadId(),
                            null,
                            JSON.writeValueAsString(move))
                    .toRecord("lifecycle");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That the person was forgotten, as lifecycle says it. */
    public static ProducerRecord<String, byte[]> forgotten(String leadId) {
        try {
            Instant now = Instant.now();
            return new OutboundMessage(
                            MessageIds.next(),
                            OwnTopic.LIFECYCLE,
                            leadId,
                            EventTypes.LIFECYCLE_ERASED,
                            now,
                            null,
                            "c-" + leadId,
                            null,
                            JSON.writeValueAsString(new LifecycleErased(leadId, now)))
                    .toRecord("lifecycle");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void send(Transitioned... moves) {
        send(List.of(moves).stream().map(Wire::transitioned).toList());
    }

    public static void send(List<ProducerRecord<String, byte[]>> records) {
        TestTopics.send(records);
    }

    /** What routing said of a lead, as soon as it said something of this type. */
    public static List<Said> said(String leadId, String lastType) {
        List<Said> all = new ArrayList<>();
        TestTopics.read(
                Topics.ASSIGNMENTS,
                wire -> {
                    if (leadId.equals(wire.key())) {
                        all.add(said(wire));
                    }
                },
                () -> all.stream().anyMatch(said -> said.type().equals(lastType)));
        return all;
    }

    /** Who is named in the last thing said of a lead, as soon as something of this type was said. */
    public static String repOf(Journey lead, String type) {
        return said(lead.leadId(), type).getLast().data().get("repUserName").asText();
    }

    /** The lead qualifies and is given to a rep; the id of its assignment. */
    public static String handOver(Journey lead) {
        send(lead.qualifies());
        return said(lead.leadId(), EventTypes.ASSIGNMENT_CREATED)
                .getLast()
                .data()
                .get("assignmentId")
                .asText();
    }

    /** Dead letters of this JVM's topic with this key, as soon as there is one. */
    public static ConsumerRecord<String, byte[]> deadLetter(String key) {
        return TestTopics.await(OwnTopic.LIFECYCLE + Topics.DEAD_LETTER_SUFFIX, 1, wire -> key.equals(wire.key()))
                .getFirst();
    }

    /**
     * One event.
     *
     * @param type        CloudEvents type
     * @param correlation correlation id
     * @param data        data
     */
    public record Said(String type, String correlation, JsonNode data) {}

    private static Said said(ConsumerRecord<String, byte[]> wire) {
        try {
            return new Said(
                    CloudEventHeader.TYPE.read(wire.headers()),
                    CloudEventHeader.CORRELATION_ID.read(wire.headers()),
                    JSON.readTree(wire.value()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
