package dev.baton.kit.consume;

import dev.baton.kit.fault.FaultText;
import dev.baton.kit.message.RecordPublisher;
import dev.baton.kit.message.Refusal;
import dev.baton.kit.message.RefusedRecord;
import dev.baton.kit.parking.ParkedMessages;
import dev.baton.kit.transaction.UnitOfWork;
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
 * ({@code dead-letter-*}), so that it is visible and can be sent again. Where that topic refuses it, or takes nothing for a
 * minute, the record is {@linkplain ParkedMessages parked} in the service's database, so that the consumer goes on.
 */
@ApplicationScoped
public class DeadLetters {

    /** Suffix of a dead-letter topic. */
    public static final String SUFFIX = ".dlq";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** Characters of the reason that travel with the record: messages of exceptions may be of any length. */
    static final int LONGEST_REASON = 500;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RecordPublisher publisher;
    private final ParkedMessages parked;
    private final UnitOfWork unitOfWork;
    private final MeterRegistry metrics;

    public DeadLetters(RecordPublisher publisher, ParkedMessages parked, UnitOfWork unitOfWork, MeterRegistry metrics) {
        this.publisher = publisher;
        this.parked = parked;
        this.unitOfWork = unitOfWork;
        this.metrics = metrics;
    }

    /** Completes when the record is durable in the dead-letter topic or among the parked messages. */
    public Uni<Void> put(String consumer, ConsumerRecord<String, byte[]> wire, Throwable reason) {
        LOG.errorf(
                "event=dead-letter consumer=%s topic=%s partition=%d offset=%d cause=%s",
                consumer, wire.topic(), wire.partition(), wire.offset(), FaultText.of(reason));
        metrics.counter("baton.dead.letters", "consumer", consumer, "topic", wire.topic())
                .increment();
        ProducerRecord<String, byte[]> letter = letter(consumer, wire, reason);
        return publisher
                .publishWhatCanBeSent(List.of(letter))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .onFailure()
                .recoverWithItem(() -> List.of(new RefusedRecord(0, letter, Refusal.TOPIC_UNAVAILABLE)))
                .chain(this::park);
    }

    /** Tries for as long as it takes: until then the consumer's offset is not committed. */
    private Uni<Void> park(List<RefusedRecord> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork
                .run(connection -> parked.park(connection, refused))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
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
        header(letter, "dead-letter-reason", bounded(FaultText.of(reason)));
        header(letter, "dead-letter-exception", reason.getClass().getName());
        return letter;
    }

    private static String bounded(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
