package dev.baton.ingest.outbound.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.plan.PastTraffic;
import dev.baton.kit.message.CloudEventHeader;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Past traffic from the topics, by a consumer of its own: no group, no offsets, nobody else notices. */
@Singleton
class KafkaPastTraffic implements PastTraffic {

    private static final Logger LOG = Logger.getLogger(KafkaPastTraffic.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> settings;
    private final ObjectReader accepted;
    private final ObjectReader rejected;

    KafkaPastTraffic(@Identifier("default-kafka-broker") Map<String, Object> broker, ObjectMapper json) {
        this.settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingest-plan-trial");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        this.accepted = json.readerFor(AcceptedEvent.class);
        this.rejected = json.readerFor(RejectedEvent.class);
    }

    @Override
    public boolean read(Instant from, Instant to, Taker taker) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(Topics.EVENTS, Topics.EVENTS_REJECTED)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream()
                            .map(partition -> new TopicPartition(topic, partition.partition())))
                    .toList();
            return read(consumer, partitions, from, to, taker);
        }
    }

    private boolean read(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Instant from,
            Instant to,
            Taker taker) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = offsets(consumer, partitions, to);
        offsets(consumer, partitions, from).forEach(consumer::seek);
        long total = left(consumer, partitions, ends);
        long read = 0;
        while (left(consumer, partitions, ends) > 0) {
            if (!taker.goOn(read, total)) {
                return false;
            }
            for (ConsumerRecord<String, byte[]> wire : consumer.poll(POLL)) {
                if (wire.offset() < ends.get(new TopicPartition(wire.topic(), wire.partition()))) {
                    read++;
                    take(wire, taker);
                }
            }
        }
        return taker.goOn(read, total);
    }

    /** The offset of the first record at or after the instant, or the end where there is none. */
    private static Map<TopicPartition, Long> offsets(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Instant at) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> at.toEpochMilli())));
        Map<TopicPartition, Long> offsets = new HashMap<>(ends);
        found.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    private static long left(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, ends.get(partition) - consumer.position(partition)))
                .sum();
    }

    private void take(ConsumerRecord<String, byte[]> wire, Taker taker) {
        String type = CloudEventHeader.TYPE.read(wire.headers());
        try {
            if (Objects.equals(type, EventTypes.EVENT_ACCEPTED)) {
                AcceptedEvent event = accepted.readValue(wire.value());
                requireSource(event.sourceId());
                taker.accepted(event);
            } else if (Objects.equals(type, EventTypes.EVENT_REJECTED)) {
                RejectedEvent event = rejected.readValue(wire.value());
                requireSource(event.sourceId());
                taker.rejected(event);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.debugf("event=past-traffic-unreadable topic=%s offset=%d", wire.topic(), wire.offset());
        }
    }

    /** A record of another producer may lack it; one such record must not end the trial. */
    private static void requireSource(String sourceId) {
        if (sourceId == null) {
            throw new IllegalArgumentException("sourceId is missing");
        }
    }
}
