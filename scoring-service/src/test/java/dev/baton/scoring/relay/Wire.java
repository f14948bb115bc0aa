package dev.baton.scoring.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.localstack.testing.TestTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The other ends of the wire: sends as ingest and lifecycle would, reads as lifecycle would. */
final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Wire() {}

    /** A record as ingest writes it: the id repeats with the message id, the key is the lead hint. */
    static ProducerRecord<String, byte[]> record(AcceptedEvent event) {
        String hint = event.userId() == null ? event.anonymousId() : event.userId();
        return record(event, hint);
    }

    static ProducerRecord<String, byte[]> record(AcceptedEvent event, String key) {
        UUID id = MessageIds.derived(event.sourceId(), event.messageId());
        return message(id, Topics.EVENTS, key, EventTypes.EVENT_ACCEPTED, event);
    }

    static ProducerRecord<String, byte[]> message(UUID id, String topic, String key, String type, Object data) {
        try {
            return new OutboundMessage(
                            id, topic, key, type, Instant.now(), null, "c-" + id, null, JSON.writeValueAsString(data))
                    .toRecord("test");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void send(AcceptedEvent... events) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (AcceptedEvent event : events) {
            records.add(record(event));
        }
        send(records);
    }

    static void send(List<ProducerRecord<String, byte[]>> records) {
        TestTopics.send(records);
    }

    /** What was said of the lead with that address, once at least so much was. */
    static List<JsonNode> said(String type, String email, int count) {
        return TestTopics.await(
                        Topics.SCORES,
                        count,
                        wire -> isByScoring(wire)
                                && type.equals(CloudEventHeader.TYPE.read(wire.headers()))
                                && email.equals(
                                        json(wire).path("lead").path("email").asText()))
                .stream()
                .map(Wire::json)
                .toList();
    }

    /** The first statement about that address that meets the wish. */
    static JsonNode said(String type, String email, Predicate<JsonNode> wish) {
        return json(TestTopics.await(
                        Topics.SCORES,
                        1,
                        wire -> isByScoring(wire)
                                && type.equals(CloudEventHeader.TYPE.read(wire.headers()))
                                && email.equals(
                                        json(wire).path("lead").path("email").asText())
                                && wish.test(json(wire)))
                .get(0));
    }

    /** Tests of other services send unreadable records to the same topic. */
    static boolean isByScoring(ConsumerRecord<String, byte[]> wire) {
        return "/scoring".equals(CloudEventHeader.SOURCE.read(wire.headers()));
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(ConsumerRecord<String, byte[]> wire) {
        try {
            return JSON.readTree(wire.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
