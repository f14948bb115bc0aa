package dev.baton.bare;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer with the settings of the kit's publisher, so that the difference to ingest is what ingest does besides. */
@ApplicationScoped
class BareProducer {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    BareProducer(BareConfig config) {
        this.topic = config.topic();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Completes when all are acknowledged. */
    Uni<Void> send(List<byte[]> values) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AtomicInteger open = new AtomicInteger(values.size());
        for (byte[] value : values) {
            var unused = producer.send(new ProducerRecord<>(topic, key(), value), (metadata, error) -> {
                if (error != null) {
                    done.completeExceptionally(error);
                } else if (open.decrementAndGet() == 0) {
                    done.complete(null);
                }
            });
        }
        return Uni.createFrom().completionStage(done);
    }

    /** As many keys as ingest has people, so that the partitions fill alike. */
    private static byte[] key() {
        return ByteBuffer.allocate(Integer.BYTES)
                .putInt(ThreadLocalRandom.current().nextInt(10_000))
                .array();
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
