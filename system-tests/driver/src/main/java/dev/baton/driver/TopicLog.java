package dev.baton.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Everything that ever stood on some topics, from their beginning, as an outsider sees it: committed records only, no
 * group, nothing taken from anybody.
 */
public final class TopicLog implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Seen> records = new ArrayList<>();
    private final Thread reader;

    public TopicLog(String bootstrapServers, List<String> topics) {
        QuietLogs.apply();
        this.consumer =
                new KafkaConsumer<>(settings(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.reader = Thread.ofPlatform().daemon().name("topic-log").start(this::read);
    }

    /** All records so far that fit, in order of arrival here; each key's order is the topic's. */
    public List<Seen> all(Predicate<Seen> wanted) {
        return snapshot().filter(wanted).toList();
    }

    /** The records of a topic with this key and type. */
    public List<Seen> of(String topic, String type, String key) {
        return all(seen -> seen.topic().equals(topic) && key.equals(seen.key()) && type.equals(seen.type()));
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<Seen> snapshot() {
        synchronized (records) {
            return new ArrayList<>(records).stream();
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, byte[]> wire : consumer.poll(Duration.ofMillis(200))) {
                    Seen seen = seen(wire);
                    synchronized (records) {
                        records.add(seen);
                    }
                }
            }
        } catch (WakeupException closed) {
            // asked to end
        }
    }

    private static Seen seen(ConsumerRecord<String, byte[]> wire) {
        Map<String, String> headers = new HashMap<>();
        wire.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Seen(
                wire.topic(), wire.partition(), wire.offset(), wire.key(), Map.copyOf(headers), data(wire.value()));
    }

    private static JsonNode data(byte[] value) {
        return value == null
                ? Json.MAPPER.missingNode()
                : Json.readLeniently(new String(value, StandardCharsets.UTF_8));
    }

    private static Properties settings(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "topic-log");
        return settings;
    }
}
