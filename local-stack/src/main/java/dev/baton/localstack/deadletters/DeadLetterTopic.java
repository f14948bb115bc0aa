package dev.baton.localstack.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A dead-letter topic, read from where the last replay ended to its present end. The position is kept in the consumer
 * group {@code baton.dead-letters}, so that nothing is replayed twice unless asked for.
 */
final class DeadLetterTopic {

    private static final String GROUP = "baton.dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final String topic;

    DeadLetterTopic(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic.endsWith(".dlq") ? topic : topic + ".dlq";
    }

    /** Shows every letter that was not replayed yet; answers how many. */
    int list(Consumer<DeadLetter> show) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return walk(consumer, batch -> batch.forEach(show));
        }
    }

    /** Sends every such letter to its topic again and remembers it once all of a batch are durable; answers how many. */
    int replay(Consumer<DeadLetter> show) {
        try (KafkaConsumer<String, byte[]> consumer = consumer();
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            return walk(consumer, batch -> {
                batch.stream()
                        .map(letter -> producer.send(letter.again()))
                        .toList()
                        .forEach(DeadLetterTopic::await);
                batch.forEach(show);
                consumer.commitSync();
            });
        }
    }

    private int walk(KafkaConsumer<String, byte[]> consumer, Consumer<List<DeadLetter>> take) {
        Map<TopicPartition, Long> ends = start(consumer);
        int count = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            List<DeadLetter> batch = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> wire : consumer.poll(PATIENCE)) {
                batch.add(new DeadLetter(wire));
            }
            take.accept(batch);
            count += batch.size();
        }
        return count;
    }

    private Map<TopicPartition, Long> start(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        return new HashMap<>(consumer.endOffsets(partitions, PATIENCE));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                GROUP,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            var unused = sent.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refused a record: " + refused.getCause(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
