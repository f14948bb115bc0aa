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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The one producer of a service: {@code acks=all}, idempotent, no lingering.
 *
 * <p>{@link #publish} completes only when every record is durable. {@code KafkaProducer.send} may block while the broker
 * is away, therefore it is called on a thread of its own with a bounded queue: a full queue fails at once
 * ({@link PublishingException}) in place of holding memory or an event loop.
 */
@ApplicationScoped
public class RecordPublisher {

    private final KafkaProducer<String, byte[]> producer;
    private final ThreadPoolExecutor sender;
    private final Duration patience;

    public RecordPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, PublisherConfig config) {
        this.patience = config.deliveryTimeout();
        this.producer =
                new KafkaProducer<>(settings(broker, config), new StringSerializer(), new ByteArraySerializer());
        this.sender = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(config.queueSize()), task -> {
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
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<Void> sent = Uni.createFrom().completionStage(() -> enqueue(records));
            Uni<Void> bounded = sent.ifNoItem()
                    .after(patience.plusSeconds(1))
                    .failWith(() -> new PublishingException("the broker did not acknowledge in time", null));
            return caller == null
                    ? bounded.emitOn(Infrastructure.getDefaultExecutor())
                    : bounded.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }

    private CompletableFuture<Void> enqueue(List<ProducerRecord<String, byte[]>> records) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            sender.execute(() -> send(records, done));
        } catch (RejectedExecutionException full) {
            done.completeExceptionally(new PublishingException("too many records wait for the broker", full));
        }
        return done;
    }

    private void send(List<ProducerRecord<String, byte[]>> records, CompletableFuture<Void> done) {
        AtomicInteger open = new AtomicInteger(records.size());
        AtomicReference<Exception> failure = new AtomicReference<>();
        for (ProducerRecord<String, byte[]> wire : records) {
            try {
                var unused = producer.send(wire, (metadata, error) -> settle(error, open, failure, done));
            } catch (RuntimeException refused) {
                settle(refused, open, failure, done);
            }
        }
    }

    private static void settle(
            Exception error, AtomicInteger open, AtomicReference<Exception> failure, CompletableFuture<Void> done) {
        if (error != null) {
            failure.compareAndSet(null, error);
        }
        if (open.decrementAndGet() > 0) {
            return;
        }
        if (failure.get() == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(
                    new PublishingException("a record was not acknowledged by the broker", failure.get()));
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker, PublisherConfig config) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.bufferMemory());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.maxBlock().toMillis());
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
        sender.shutdown();
        producer.close(Duration.ofSeconds(5));
    }
}
