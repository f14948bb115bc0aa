package dev.baton.ingest;

import dev.baton.kit.message.CloudEventHeader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands in a topic, read by a plain client as another service would read it. */
final class RelayTopic {

    private RelayTopic() {}

    /** Every record of the topic that matches, as of now, at the broker that the service was given. */
    static List<ConsumerRecord<String, byte[]>> read(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return read(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), topic, wanted);
    }

    /** The same at another address. */
    static List<ConsumerRecord<String, byte[]>> read(
            String bootstrapServers, String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(wire -> {
                    if (wanted.test(wire)) {
                        found.add(wire);
                    }
                });
            }
        }
        return found;
    }

    static String header(ConsumerRecord<String, byte[]> wire, CloudEventHeader header) {
        return header.read(wire.headers());
    }

    static String text(ConsumerRecord<String, byte[]> wire) {
        return new String(wire.value(), StandardCharsets.UTF_8);
    }
}
