package dev.baton.localstack.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topics of the test stack as a neighbour of the service under test sees them: sends what the service reads, reads
 * what it says. Needs the {@link StackTestResource}.
 */
public final class TestTopics {

    static final String BOOTSTRAP_SERVERS = "baton.test-stack.kafka";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private TestTopics() {}

    /** Sends the records in order and returns when all are durable. */
    public static void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.stream().map(producer::send).toList().forEach(TestTopics::durable);
        }
    }

    /** The matching records of a topic from its beginning, once at least that many are there. */
    public static List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        read(
                topic,
                wire -> {
                    if (wanted.test(wire)) {
                        found.add(wire);
                    }
                },
                () -> found.size() >= count);
        return found;
    }

    /**
     * Reads a topic from its beginning, poll by poll, until it is enough.
     *
     * @throws AssertionError when it is not enough within a minute
     */
    public static void read(String topic, Consumer<ConsumerRecord<String, byte[]>> take, BooleanSupplier enough) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!enough.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("what was awaited on " + topic + " did not come within " + PATIENCE);
                }
                consumer.poll(POLL).forEach(take);
            }
        }
    }

    private static void durable(Future<RecordMetadata> sent) {
        try {
            var unused = sent.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refused a record", refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", stopped);
        }
    }

    private static String bootstrapServers() {
        String known = System.getProperty(BOOTSTRAP_SERVERS);
        if (known == null) {
            throw new IllegalStateException("the test has no StackTestResource, so that no broker is known");
        }
        return known;
    }
}
