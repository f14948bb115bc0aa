package dev.baton.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far readers have come in a topic. */
final class Positions implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Admin admin;

    Positions(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    void createTopic(String topic, int partitions) {
        get(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all());
    }

    /** Records a service has still to take from a topic, by what it has committed. */
    long lag(String service, String topic) {
        Map<TopicPartition, Long> ends = ends(topic);
        Map<TopicPartition, Long> taken = committed(service, topic);
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - taken.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Waits until a service has taken all; returns how long that was, or fails. */
    Duration awaitDrained(String service, String topic, Duration patience) {
        long begin = System.nanoTime();
        while (lag(service, topic) > 0) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new IllegalStateException(service + " still has " + lag(service, topic) + " records of " + topic
                        + " to take after " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }

    private Map<TopicPartition, Long> ends(String topic) {
        List<TopicPartition> partitions =
                get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        return get(admin.listOffsets(partitions.stream()
                                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<TopicPartition, Long> committed(String service, String topic) {
        Collection<GroupListing> groups = get(admin.listGroups().all());
        return groups.stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(service + "."))
                .flatMap(group -> offsets(group).entrySet().stream())
                .filter(offset -> offset.getKey().topic().equals(topic) && offset.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset(), Math::min));
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        }
    }
}
