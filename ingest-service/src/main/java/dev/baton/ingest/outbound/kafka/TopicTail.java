package dev.baton.ingest.outbound.kafka;

import dev.baton.contracts.Topics;
import dev.baton.ingest.application.LiveEvent;
import dev.baton.ingest.application.LiveEvents;
import dev.baton.kit.fault.FaultText;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the end of ingest's topics while somebody looks, and a little longer: without a group, from some records before the
 * end, committing nothing. Nobody looking costs nothing; under load it reads so much a second and leaps over the rest, so
 * that looking on never slows what it looks at.
 */
@Singleton
public class TopicTail implements LiveEvents {

    private static final Logger LOG = Logger.getLogger(TopicTail.class);

    private static final int RECORDS_BEFORE_THE_END = 60;
    private static final int MOST_A_SECOND = 2_000;
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration IDLE = Duration.ofSeconds(45);
    private static final int SLOWEST_VIEWER = 512;

    private final Map<String, Object> broker;
    private final LiveRecords records;
    private final RecentRecords recent = new RecentRecords();
    private final BroadcastProcessor<LiveEvent> passing = BroadcastProcessor.create();
    private final AtomicInteger viewers = new AtomicInteger();
    private CompletableFuture<Void> caughtUp;
    private volatile long lastLook;
    private volatile boolean stopped;

    TopicTail(@Identifier("default-kafka-broker") Map<String, Object> broker, LiveRecords records) {
        this.broker = broker;
        this.records = records;
    }

    /** Ends every stream the moment the process is told to stop: an open stream would hold it up. */
    void endWithTheProcess(@Observes StartupEvent starting) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "end-live-events"));
    }

    @Override
    public Uni<List<LiveEvent>> recent() {
        return Uni.createFrom().completionStage(this::look).map(ready -> recent.newestFirst());
    }

    @Override
    public Multi<LiveEvent> stream() {
        return passing.onOverflow()
                .buffer(SLOWEST_VIEWER)
                .onSubscription()
                .call(() -> {
                    viewers.incrementAndGet();
                    return Uni.createFrom().completionStage(this::look);
                })
                .onTermination()
                .invoke(viewers::decrementAndGet);
    }

    @Override
    public Uni<Optional<LiveEvent>> at(String position) {
        Optional<TopicPartition> partition = LiveRecords.partition(position);
        if (partition.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Optional<LiveEvent> known = recent.at(position);
        return known.isPresent()
                ? Uni.createFrom().item(known)
                : Uni.createFrom()
                        .item(() -> fetch(partition.get(), LiveRecords.offset(position)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized CompletableFuture<Void> look() {
        lastLook = System.nanoTime();
        if (caughtUp == null) {
            caughtUp = new CompletableFuture<>();
            CompletableFuture<Void> ready = caughtUp;
            Thread thread = new Thread(() -> tail(ready), "live-events");
            thread.setDaemon(true);
            thread.start();
        }
        return caughtUp;
    }

    private void tail(CompletableFuture<Void> ready) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = startNearTheEnd(consumer);
            while (!stopped && wanted()) {
                long second = System.nanoTime();
                int read = 0;
                while (!stopped && System.nanoTime() - second < 1_000_000_000L && read < MOST_A_SECOND) {
                    ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
                    polled.forEach(this::pass);
                    read += polled.count();
                    if (!ready.isDone() && reached(consumer, ends)) {
                        ready.complete(null);
                    }
                }
                if (read >= MOST_A_SECOND) {
                    consumer.seekToEnd(consumer.assignment());
                }
            }
        } catch (KafkaException away) {
            LOG.warnf("event=live-events-unavailable cause=%s", FaultText.of(away));
        } finally {
            ended(ready);
        }
    }

    private synchronized void ended(CompletableFuture<Void> ready) {
        caughtUp = null;
        recent.clear();
        ready.complete(null);
    }

    private boolean wanted() {
        if (viewers.get() > 0) {
            lastLook = System.nanoTime();
        }
        return System.nanoTime() - lastLook < IDLE.toNanos();
    }

    private void pass(ConsumerRecord<String, byte[]> wire) {
        records.read(wire).ifPresent(event -> {
            recent.add(event, wire.serializedValueSize());
            passing.onNext(event);
        });
    }

    private static boolean reached(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Map<TopicPartition, Long> startNearTheEnd(KafkaConsumer<String, byte[]> consumer) {
        Collection<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(Topics.EVENTS, Topics.EVENTS_REJECTED)) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition, Math.max(begins.get(partition), ends.get(partition) - RECORDS_BEFORE_THE_END)));
        return ends;
    }

    private Optional<LiveEvent> fetch(TopicPartition partition, long offset) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            for (ConsumerRecord<String, byte[]> wire :
                    consumer.poll(Duration.ofSeconds(2)).records(partition)) {
                return wire.offset() == offset ? records.read(wire) : Optional.empty();
            }
            return Optional.empty();
        } catch (KafkaException away) {
            LOG.debugf("event=live-event-unavailable cause=%s", FaultText.of(away));
            return Optional.empty();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void stop() {
        stopped = true;
        passing.onComplete();
    }
}
