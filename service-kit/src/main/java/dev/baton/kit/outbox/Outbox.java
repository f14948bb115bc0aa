package dev.baton.kit.outbox;

import dev.baton.kit.message.OutboundMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes messages in the transaction of the state they tell of; {@link OutboxRelay} sends them after the commit.
 *
 * <p>Order is kept per key as long as writers of one key hold that key's row lock, as every writer of state does.
 */
@ApplicationScoped
public class Outbox {

    private static final String WRITE = """
            INSERT INTO outbox (message_id, topic, key, type, occurred_at, causation_id, correlation_id, traceparent, data)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[],
                                 $6::text[], $7::text[], $8::text[], $9::text[])""";

    /** Writes the messages in the given order, all in one statement. */
    public Uni<Void> write(SqlConnection connection, List<OutboundMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(messages.stream().map(OutboundMessage::id).toArray(UUID[]::new))
                .addArrayOfString(column(messages, OutboundMessage::topic))
                .addArrayOfString(column(messages, OutboundMessage::key))
                .addArrayOfString(column(messages, OutboundMessage::type))
                .addArrayOfOffsetDateTime(messages.stream()
                        .map(message -> message.occurredAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(column(messages, OutboundMessage::causationId))
                .addArrayOfString(column(messages, OutboundMessage::correlationId))
                .addArrayOfString(column(messages, OutboundMessage::traceparent))
                .addArrayOfString(column(messages, OutboundMessage::data));
        return connection.preparedQuery(WRITE).execute(columns).replaceWithVoid();
    }

    private static String[] column(List<OutboundMessage> messages, Function<OutboundMessage, String> field) {
        return messages.stream().map(field).toArray(String[]::new);
    }
}
