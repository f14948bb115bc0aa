package dev.baton.kit;

import dev.baton.kit.consume.MessagePipeline;
import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as every service writes one: keeps each note once and passes it on. */
@ApplicationScoped
public class Notes {

    public static final String TYPE = "dev.baton.test.note.v1";
    public static final String PASSED_ON = "kit.passed-on";

    private final AtomicInteger faultsToCome = new AtomicInteger();

    private final MessagePipeline pipeline;
    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final Outbox outbox;

    public Notes(MessagePipeline pipeline, UnitOfWork unitOfWork, Inbox inbox, Outbox outbox) {
        this.pipeline = pipeline;
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /** The next batches meet a fault that passes. */
    void breakNext(int batches) {
        faultsToCome.set(batches);
    }

    int faultsToCome() {
        return faultsToCome.get();
    }

    @Incoming("notes")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return pipeline.process("kit.notes", records, Notes::read, this::take);
    }

    private static InboundMessage read(InboundMessage message) {
        return message.type().equals(TYPE) ? message : null;
    }

    public Uni<Void> take(List<InboundMessage> batch) {
        return unitOfWork.run(connection -> inbox.claim(
                        connection,
                        "kit.notes",
                        batch.stream().map(InboundMessage::id).toList())
                .chain(fresh -> keep(connection, firstOfEach(batch, fresh)))
                .invoke(() -> {
                    if (faultsToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new io.vertx.core.VertxException("the connection broke");
                    }
                }));
    }

    /** A batch may hold the same message twice. */
    private static List<InboundMessage> firstOfEach(List<InboundMessage> batch, Set<UUID> fresh) {
        Set<UUID> left = new HashSet<>(fresh);
        return batch.stream().filter(note -> left.remove(note.id())).toList();
    }

    private Uni<Void> keep(SqlConnection connection, List<InboundMessage> fresh) {
        UUID[] ids = fresh.stream().map(InboundMessage::id).toArray(UUID[]::new);
        String[] texts = fresh.stream().map(Notes::text).toArray(String[]::new);
        return connection
                .preparedQuery("INSERT INTO note SELECT * FROM unnest($1::uuid[], $2::text[])")
                .execute(Tuple.of(ids, texts))
                .chain(() -> outbox.write(
                        connection, fresh.stream().map(Notes::passedOn).toList()));
    }

    private static OutboundMessage passedOn(InboundMessage note) {
        return new OutboundMessage(
                note.id(),
                PASSED_ON,
                note.key(),
                TYPE,
                note.time(),
                note.id().toString(),
                note.correlationId(),
                note.traceparent(),
                text(note));
    }

    private static String text(InboundMessage note) {
        return new String(note.data(), StandardCharsets.UTF_8);
    }
}
