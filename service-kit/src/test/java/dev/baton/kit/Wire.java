package dev.baton.kit;

import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.OutboundMessage;
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

/** The other end of the wire: sends and reads as another service would. */
public final class Wire {

    private Wire() {}

    public static ProducerRecord<String, byte[]> note(UUID id, String key, String text) {
        return new OutboundMessage(
                        id,
                        "kit.notes",
                        key,
                        Notes.TYPE,
                        Instant.parse("2026-01-05T10:00:00Z"),
                        null,
                        "c-1",
                        null,
                        text)
                .toRecord("test");
    }

    public static void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> wire : records) {
                var unused = producer.send(wire);
            }
        }
    }

    /** Reads the topic from its beginning until the wanted number of matching records is there. */
    public static List<ConsumerRecord<String, byte[]>> await(
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
                    .atMost(Duration.ofSeconds(30))
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

    public static String header(ConsumerRecord<String, byte[]> wire, CloudEventHeader header) {
        return header.read(wire.headers());
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
