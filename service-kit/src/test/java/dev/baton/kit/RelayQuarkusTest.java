package dev.baton.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.RecordPublisher;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.localstack.testing.StackTestResource;
import dev.baton.localstack.testing.TestTopics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "kit"),
            @ResourceArg(name = "topics", value = "kit.notes,kit.passed-on")
        })
class RelayQuarkusTest {

    @Inject
    Notes notes;

    @Inject
    Pool pool;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    RecordPublisher publisher;

    @Test
    void passesEachMessageOnOnceAndInOrderOfItsKey() {
        // Given
        String key = "key-" + UUID.randomUUID();
        List<UUID> ids =
                IntStream.range(0, 300).mapToObj(i -> MessageIds.next()).toList();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        ids.forEach(id -> records.add(Wire.note(id, key, "text")));
        records.addAll(records.subList(100, 200)); // a producer that was unsure sent these twice

        // When
        Wire.send(records);

        // Then
        Wire.send(List.of(Wire.note(MessageIds.next(), key, "last")));
        List<ConsumerRecord<String, byte[]>> passedOn =
                TestTopics.await(Notes.PASSED_ON, 301, wire -> key.equals(wire.key()));
        assertThat(passedOn.subList(0, 300).stream().map(wire -> Wire.header(wire, CloudEventHeader.ID)))
                .containsExactlyElementsOf(ids.stream().map(UUID::toString).toList());
        assertThat(passedOn).hasSize(301).allSatisfy(wire -> {
            assertThat(Wire.header(wire, CloudEventHeader.SOURCE)).isEqualTo("/kit");
            assertThat(Wire.header(wire, CloudEventHeader.CORRELATION_ID)).isEqualTo("c-1");
            assertThat(Wire.header(wire, CloudEventHeader.CAUSATION_ID))
                    .isEqualTo(Wire.header(wire, CloudEventHeader.ID));
        });
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        // Given
        String key = "key-" + UUID.randomUUID();
        UUID poison = MessageIds.next();
        ProducerRecord<String, byte[]> withoutHeaders = new ProducerRecord<>(
                "kit.notes", null, key, "{}".getBytes(StandardCharsets.UTF_8), new RecordHeaders());

        // When
        Wire.send(List.of(
                Wire.note(MessageIds.next(), key, "before"),
                withoutHeaders,
                Wire.note(poison, key, "poison"),
                Wire.note(MessageIds.next(), key, "after")));

        // Then
        List<ConsumerRecord<String, byte[]>> letters =
                TestTopics.await("kit.notes.dlq", 2, wire -> key.equals(wire.key()));
        assertThat(letters.stream().map(wire -> Wire.header(wire, CloudEventHeader.ID)))
                .containsExactlyInAnyOrder(null, poison.toString());
        assertThat(letters).allSatisfy(wire -> {
            assertThat(text(wire, "dead-letter-consumer")).isEqualTo("kit.notes");
            assertThat(text(wire, "dead-letter-topic")).isEqualTo("kit.notes");
            assertThat(text(wire, "dead-letter-reason")).isNotBlank();
        });
        assertThat(TestTopics.await(Notes.PASSED_ON, 2, wire -> key.equals(wire.key())).stream()
                        .map(wire -> new String(wire.value(), StandardCharsets.UTF_8)))
                .containsExactly("before", "after");
    }

    @Test
    void triesAgainWhileAFaultPasses() {
        // Given
        String key = "key-" + UUID.randomUUID();
        notes.breakNext(3);

        // When
        Wire.send(List.of(Wire.note(MessageIds.next(), key, "at last")));

        // Then
        assertThat(TestTopics.await(Notes.PASSED_ON, 1, wire -> key.equals(wire.key())))
                .hasSize(1);
        assertThat(notes.faultsToCome()).isZero();
    }

    @Test
    void rollsBackInboxStateAndOutboxTogether() {
        // Given
        UUID id = MessageIds.next();
        ProducerRecord<String, byte[]> wire = Wire.note(id, "rolled-back", "text");
        ConsumerRecord<String, byte[]> polled = new ConsumerRecord<>("kit.notes", 0, 0, wire.key(), wire.value());
        wire.headers().forEach(polled.headers()::add);
        notes.breakNext(1);

        // When
        Throwable failure = notes.take(List.of(InboundMessage.read(polled)))
                .onItem()
                .transform(done -> (Throwable) null)
                .onFailure()
                .recoverWithItem(cause -> cause)
                .await()
                .atMost(Duration.ofSeconds(10));

        // Then
        assertThat(failure).hasMessage("the connection broke");
        assertThat(count("SELECT count(*) FROM inbox WHERE message_id = $1", id))
                .isZero();
        assertThat(count("SELECT count(*) FROM note WHERE id = $1", id)).isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE message_id = $1", id))
                .isZero();
    }

    @Test
    void sendsWhatACrashedReplicaLeftInTheOutbox() {
        // Given
        UUID id = MessageIds.next();
        String insert = "INSERT INTO outbox (message_id, topic, key, type, occurred_at, data)"
                + " VALUES ($1, 'kit.passed-on', 'left-over', 'dev.baton.test.note.v1', now(), 'left')";

        // When
        var unused = pool.preparedQuery(insert).execute(Tuple.of(id)).await().atMost(Duration.ofSeconds(10));

        // Then
        TestTopics.await(Notes.PASSED_ON, 1, wire -> id.toString().equals(Wire.header(wire, CloudEventHeader.ID)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> count("SELECT count(*) FROM outbox WHERE message_id = $1", id) == 0);
    }

    @Test
    void sendsInPortionsWhatIsMoreThanThePublisherTakesAtOnce() {
        // Given
        int large = 900_000;
        int rows = Math.toIntExact(publisher.room() / large + 2);
        UUID cause = MessageIds.next();
        String insert = "INSERT INTO outbox (message_id, topic, key, type, occurred_at, causation_id, data)"
                + " SELECT gen_random_uuid(), 'kit.passed-on', 'large', 'dev.baton.test.note.v1', now(), $1,"
                + " repeat('x', $2) FROM generate_series(1, $3)";

        // When
        var unused = pool.preparedQuery(insert)
                .execute(Tuple.of(cause.toString(), large, rows))
                .await()
                .atMost(Duration.ofSeconds(20));

        // Then
        assertThat(TestTopics.await(Notes.PASSED_ON, rows, wire -> cause.toString()
                        .equals(Wire.header(wire, CloudEventHeader.CAUSATION_ID))))
                .hasSize(rows);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> count("SELECT count(*) FROM outbox WHERE causation_id = $1::uuid::text", cause) == 0);
    }

    private long count(String sql, UUID id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private static String text(ConsumerRecord<String, byte[]> wire, String header) {
        return new String(wire.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
