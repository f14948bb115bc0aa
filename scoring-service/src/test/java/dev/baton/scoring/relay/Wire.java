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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

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
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> wire : records) {
                var unused = producer.send(wire);
            }
        }
    }

    /** What was said of the lead with that address, once at least so much was. */
    static List<JsonNode> said(String type, String email, int count) {
        return await(
                        Topics.SCORES,
                        count,
                        wire -> type.equals(CloudEventHeader.TYPE.read(wire.headers()))
                                && email.equals(
                                        json(wire).path("lead").path("email").asText()))
                .stream()
                .map(Wire::json)
                .toList();
    }

    /** The first statement about that address that meets the wish. */
    static JsonNode said(String type, String email, Predicate<JsonNode> wish) {
        return json(await(
                        Topics.SCORES,
                        1,
                        wire -> type.equals(CloudEventHeader.TYPE.read(wire.headers()))
                                && email.equals(
                                        json(wire).path("lead").path("email").asText())
                                && wish.test(json(wire)))
                .get(0));
    }

    /** Reads a topic from its beginning until the wanted number of matching records is there. */
    static List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(wire -> {
                            if (wanted.test(wire)) {
                                found.add(wire);
                            }
                        });
                        return found.size() >= count;
                    });
        }
        return found;
    }

    static JsonNode json(ConsumerRecord<String, byte[]> wire) {
        try {
            return JSON.readTree(wire.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
