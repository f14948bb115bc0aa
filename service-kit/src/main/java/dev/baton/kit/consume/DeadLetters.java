package dev.baton.kit.consume;

import dev.baton.kit.fault.FaultText;
import dev.baton.kit.message.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Puts a record that cannot be processed into {@code <topic>.dlq}, unchanged, with the reason in headers
 * ({@code dead-letter-*}), so that it is visible and can be sent again. Never gives up: losing it is no choice.
 */
@ApplicationScoped
public class DeadLetters {

    /** Suffix of a dead-letter topic. */
    public static final String SUFFIX = ".dlq";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final RecordPublisher publisher;
    private final MeterRegistry metrics;

    public DeadLetters(RecordPublisher publisher, MeterRegistry metrics) {
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Completes when the record is durable in the dead-letter topic. */
    public Uni<Void> put(String consumer, ConsumerRecord<String, byte[]> wire, Throwable reason) {
        LOG.errorf(
                reason,
                "event=dead-letter consumer=%s topic=%s partition=%d offset=%d",
                consumer,
                wire.topic(),
                wire.partition(),
                wire.offset());
        metrics.counter("baton.dead.letters", "consumer", consumer, "topic", wire.topic())
                .increment();
        return publisher
                .publish(List.of(letter(consumer, wire, reason)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    private static ProducerRecord<String, byte[]> letter(
            String consumer, ConsumerRecord<String, byte[]> wire, Throwable reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(wire.topic() + SUFFIX, null, wire.key(), wire.value(), wire.headers());
        header(letter, "dead-letter-consumer", consumer);
        header(letter, "dead-letter-topic", wire.topic());
        header(letter, "dead-letter-partition", Integer.toString(wire.partition()));
        header(letter, "dead-letter-offset", Long.toString(wire.offset()));
        header(letter, "dead-letter-reason", FaultText.of(reason));
        header(letter, "dead-letter-exception", reason.getClass().getName());
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
