package dev.baton.kit.message;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The one producer of a service: {@code acks=all}, idempotent, no lingering.
 *
 * <p>{@link #publish} completes only when every record is durable. It sends on the thread that calls: the producer is told
 * never to wait, so an event loop is safe. What the producer can't take at once (it does not know the topic's partitions
 * yet, or has no room) is tried again on a thread of its own, for a while. The bytes on their way are bounded: beyond them a
 * call fails at once ({@link PublishingException}) in place of holding memory.
 */
@ApplicationScoped
public class RecordPublisher {

    /** Bytes of a record beside its value, about: headers and envelope. */
    public static final int OVERHEAD = 512;

    /** What the producer itself needs beside the records: open batches of a few partitions. */
    private static final int ROOM_FOR_BATCHES = 4;

    private final KafkaProducer<String, byte[]> producer;
    private final ExecutorService patient;
    private final Duration patience;
    private final long mostBytes;
    private final AtomicLong bytesOnTheirWay = new AtomicLong();

    public RecordPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, PublisherConfig config) {
        this.patience = config.maxBlock();
        this.mostBytes = config.bufferMemory() - config.bufferMemory() / ROOM_FOR_BATCHES;
        this.producer =
                new KafkaProducer<>(settings(broker, config), new StringSerializer(), new ByteArraySerializer());
        this.patient = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "record-publisher");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Sends the records in order; the answer comes back on the caller's context.
     *
     * @return completes when all are acknowledged by the broker; fails with {@link PublishingException} when one is not,
     *     in which case any of the others may have been written
     */
    public Uni<Void> publish(List<ProducerRecord<String, byte[]>> records) {
        return publishWhatCanBeSent(records)
                .invoke(refused -> {
                    if (!refused.isEmpty()) {
                        throw new PublishingException(
                                "a record was refused: " + refused.getFirst().refusal(), null);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Sends the records in order, except those that can never be sent; the answer comes back on the caller's context.
     *
     * @return completes with the records that were {@linkplain Refusal refused} when all others are acknowledged by the
     *     broker; fails with {@link PublishingException} when one of the others is not, in which case any may have been
     *     written
     */
    public Uni<List<RefusedRecord>> publishWhatCanBeSent(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        if (records.size() == 1 && bytes(records) > mostBytes) {
            return Uni.createFrom().item(List.of(new RefusedRecord(0, records.getFirst(), Refusal.RECORD_TOO_LARGE)));
        }
        return Uni.createFrom().emitter(answer -> {
            Executor caller = executorOf(Vertx.currentContext());
            Publication publication = new Publication(producer, records, patience, result -> {
                if (result.failure() == null) {
                    caller.execute(() -> answer.complete(result.refused()));
                } else {
                    caller.execute(() -> answer.fail(result.failure()));
                }
            });
            start(publication);
        });
    }

    /** Most bytes that {@link #publish} takes at once, and that may be on their way together; more are refused. */
    public long room() {
        return mostBytes;
    }

    /** About what records take in memory. */
    public static long bytes(List<ProducerRecord<String, byte[]>> records) {
        long bytes = 0;
        for (ProducerRecord<String, byte[]> wire : records) {
            bytes += OVERHEAD + (wire.value() == null ? 0 : wire.value().length);
        }
        return bytes;
    }

    private void start(Publication publication) {
        long bytes = bytes(publication.records());
        if (bytesOnTheirWay.addAndGet(bytes) > mostBytes) {
            bytesOnTheirWay.addAndGet(-bytes);
            publication.refuse(new PublishingException("too many records wait for the broker", null));
            return;
        }
        publication.whenSettled(() -> bytesOnTheirWay.addAndGet(-bytes));
        if (!publication.send()) {
            patient.execute(publication::sendPatiently);
        }
    }

    private static Executor executorOf(Context context) {
        return context == null
                ? Infrastructure.getDefaultExecutor()
                : task -> context.runOnContext(ignored -> task.run());
    }

    private static Map<String, Object> settings(Map<String, Object> broker, PublisherConfig config) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.bufferMemory());
        // event loops send: the producer says at once that it would have to wait
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.deliveryTimeout().toMillis()));
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.deliveryTimeout().toMillis() / 2));
        return settings;
    }

    @PreDestroy
    void close() {
        patient.shutdown();
        producer.close(Duration.ofSeconds(5));
    }
}
