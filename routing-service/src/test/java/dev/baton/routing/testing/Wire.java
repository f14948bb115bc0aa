package dev.baton.routing.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
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

    public static void send(Transitioned... moves) {
        send(List.of(moves).stream().map(Wire::transitioned).toList());
    }

    public static void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> wire : records) {
                var unused = producer.send(wire);
            }
        }
    }

    /** What routing said of a lead, as soon as it said something of this type. */
    public static List<Said> said(String leadId, String lastType) {
        List<Said> all = new ArrayList<>();
        read(Topics.ASSIGNMENTS, wire -> leadId.equals(wire.key()) && all.add(said(wire)), () -> all.stream()
                .anyMatch(said -> said.type().equals(lastType)));
        return all;
    }

    /** Dead letters of this JVM's topic with this key, as soon as there is one. */
    public static ConsumerRecord<String, byte[]> deadLetter(String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        read(
                OwnTopic.LIFECYCLE + Topics.DEAD_LETTER_SUFFIX,
                wire -> key.equals(wire.key()) && found.add(wire),
                () -> !found.isEmpty());
        return found.getFirst();
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

    private static void read(String topic, Predicate<ConsumerRecord<String, byte[]>> take, Callable<Boolean> until) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(wire -> {
                            var unused = take.test(wire);
                        });
                        return until.call();
                    });
        }
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
