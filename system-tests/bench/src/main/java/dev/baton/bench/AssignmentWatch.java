package dev.baton.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.driver.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees assignments the moment they stand on their topic, and tells whose they are by the transition before. */
final class AssignmentWatch implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, String> userByLead = new ConcurrentHashMap<>();
    private final Map<String, Long> assignedAt = new ConcurrentHashMap<>();
    private final Consumer<JsonNode> onAssignment;
    private final Thread thread;
    private volatile boolean open = true;

    /**
     * A watch from now on.
     *
     * @param onAssignment what to do with each new assignment
     */
    AssignmentWatch(String bootstrapServers, Consumer<JsonNode> onAssignment) {
        this.onAssignment = onAssignment;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(Topics.LIFECYCLE, Topics.ASSIGNMENTS).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().daemon().name("assignment-watch").start(this::watch);
    }

    /** When the assignment of that user's lead was seen ({@link System#nanoTime}), null while it was not. */
    Long assignedAt(String userId) {
        return assignedAt.get(userId);
    }

    int seen() {
        return assignedAt.size();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try (consumer) {
            while (open) {
                var records = consumer.poll(Duration.ofMillis(100));
                long now = System.nanoTime();
                // the transition before its assignment, in whichever order the topics were fetched
                records.records(Topics.LIFECYCLE).forEach(this::transitioned);
                records.records(Topics.ASSIGNMENTS).forEach(wire -> assigned(wire, now));
            }
        }
    }

    private void transitioned(ConsumerRecord<String, byte[]> wire) {
        if (is(wire, EventTypes.TRANSITIONED)) {
            String user = Json.read(wire.value()).path("lead").path("userId").asText("");
            userByLead.put(wire.key(), user);
        }
    }

    private void assigned(ConsumerRecord<String, byte[]> wire, long now) {
        if (is(wire, EventTypes.ASSIGNMENT_CREATED)) {
            assignedAt.putIfAbsent(userByLead.getOrDefault(wire.key(), wire.key()), now);
            onAssignment.accept(Json.read(wire.value()));
        }
    }

    private static boolean is(ConsumerRecord<String, byte[]> wire, String type) {
        Header header = wire.headers().lastHeader("ce_type");
        return header != null && type.equals(new String(header.value(), StandardCharsets.UTF_8));
    }
}
