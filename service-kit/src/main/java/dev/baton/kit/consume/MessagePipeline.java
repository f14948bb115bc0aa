package dev.baton.kit.consume;

import dev.baton.kit.fault.FaultText;
import dev.baton.kit.message.InboundMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * How every service consumes a batch.
 *
 * <ol>
 *   <li>Each record is read by the {@link MessageReader}; one that cannot be read goes to the dead-letter topic, one that
 *       is none of the consumer's business is skipped.
 *   <li>The rest goes to the handler as one list, in order of arrival; the handler takes effect in one transaction.
 *   <li>A fault that passes is retried with jitter for as long as it takes; the partition waits, its order is kept.
 *   <li>Any other fault halves the batch until the one poisoned message stands alone; that one goes to the dead-letter
 *       topic, all others take effect.
 * </ol>
 *
 * The returned {@link Uni} never fails, so that offsets are committed exactly when every record has taken effect or is
 * durable in the dead-letter topic.
 */
@ApplicationScoped
public class MessagePipeline {

    private static final Logger LOG = Logger.getLogger(MessagePipeline.class);

    private final DeadLetters deadLetters;

    public MessagePipeline(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /**
     * Processes one polled batch.
     *
     * @param consumer name of the consumer, for inbox, log and dead letters
     * @param records  the polled records
     * @param reader   turns an envelope into the consumer's command
     * @param handler  takes effect of all commands, all or nothing
     */
    public <C> Uni<Void> process(
            String consumer,
            ConsumerRecords<String, byte[]> records,
            MessageReader<C> reader,
            Function<List<C>, Uni<Void>> handler) {
        List<Read<C>> readable = new ArrayList<>(records.count());
        Uni<Void> unreadable = Uni.createFrom().voidItem();
        for (ConsumerRecord<String, byte[]> wire : records) {
            try {
                C command = reader.read(InboundMessage.read(wire));
                if (command != null) {
                    readable.add(new Read<>(command, wire));
                }
            } catch (RuntimeException reason) {
                unreadable = unreadable.chain(() -> deadLetters.put(consumer, wire, reason));
            }
        }
        return unreadable.chain(() -> handle(consumer, readable, handler));
    }

    private <C> Uni<Void> handle(String consumer, List<Read<C>> batch, Function<List<C>, Uni<Void>> handler) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> handler.apply(batch.stream().map(Read::command).toList()))
                .onFailure(Faults::passes)
                .invoke(fault -> LOG.warnf("event=consume-retry consumer=%s cause=%s", consumer, FaultText.of(fault)))
                .onFailure(Faults::passes)
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(5))
                .withJitter(0.5)
                .indefinitely()
                .onFailure()
                .recoverWithUni(poison -> isolate(consumer, batch, handler, poison));
    }

    private <C> Uni<Void> isolate(
            String consumer, List<Read<C>> batch, Function<List<C>, Uni<Void>> handler, Throwable poison) {
        if (batch.size() == 1) {
            return deadLetters.put(consumer, batch.getFirst().wire(), poison);
        }
        int half = batch.size() / 2;
        return handle(consumer, batch.subList(0, half), handler)
                .chain(() -> handle(consumer, batch.subList(half, batch.size()), handler));
    }

    private record Read<C>(C command, ConsumerRecord<String, byte[]> wire) {}
}
