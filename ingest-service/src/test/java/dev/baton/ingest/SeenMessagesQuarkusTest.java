package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.ingest.application.RecentMessages;
import dev.baton.ingest.application.seen.KeepSeen;
import dev.baton.ingest.application.seen.SeenMessages;
import dev.baton.ingest.application.seen.SeenStore;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.testing.TestTopics;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** What stands in Kafka is written down once, and every replica recognises its repetition, after a restart too. */
@BootedIngest
class SeenMessagesQuarkusTest {

    /** A sound event: other tests read the topic too. */
    private static final String PROBE = """
            {"messageId":"probe","sourceId":"00000000-0000-0000-0000-000000000000","kind":"identify","userId":"probe",
             "traits":{},"properties":{},"context":{},"happenedAt":"2026-01-01T00:00:00Z",
             "receivedAt":"2026-01-01T00:00:00Z","humanConfidence":100,"humanEvidence":[]}""";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    SeenStore store;

    @Inject
    SeenMessages seen;

    @Inject
    RecentMessages recent;

    @Inject
    IngestConfig config;

    private final String person = "known-" + UUID.randomUUID();

    @Test
    void aRepetitionThatNoCacheHoldsIsADuplicateOnThisReplicaAndOnANewOne() {
        // Given
        awaitTail();
        UUID id = accepted();
        await().atMost(PATIENCE)
                .until(() -> rows(id) == 1 && !seen.doubtful(Set.of(id)).isEmpty());
        recent.forget(id);

        // When
        send("duplicate");
        SeenMessages newReplica = new SeenMessages(store, config);
        new KeepSeen(store, newReplica, config).fill(1).await().atMost(PATIENCE);

        // Then
        Map<UUID, List<Long>> doubtful = newReplica.doubtful(Set.of(id));
        assertThat(newReplica.known(doubtful).await().atMost(PATIENCE)).containsExactly(id);
        assertThat(RelayEvents.of(person)).hasSize(1);
    }

    @Test
    void aRecordReadAgainIsWrittenDownOnce() {
        // Given
        UUID id = accepted();
        ConsumerRecord<String, byte[]> wire = RelayEvents.of(person).getFirst();
        UUID last = UUID.randomUUID();

        // When
        TestTopics.send(List.of(again(wire, id), again(wire, last)));

        // Then
        await().atMost(PATIENCE).until(() -> rows(last) == 1);
        assertThat(rows(id)).isEqualTo(1);
    }

    @Test
    void thePartitionOfADayTooLongAgoIsEmptied() {
        // Given
        long today = Instant.now().getEpochSecond() / 86_400;
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        store.add(Map.of(today - 31, Set.of(old), today - 30, Set.of(young)))
                .await()
                .atMost(PATIENCE);

        // When
        new KeepSeen(store, seen, config).forget().await().atMost(PATIENCE);

        // Then
        assertThat(rows(old)).isZero();
        assertThat(rows(young)).isEqualTo(1);
    }

    /** The tail begins at the end of the log, some time after the start: until then it may miss what is sent. */
    private void awaitTail() {
        await().atMost(PATIENCE).until(() -> {
            UUID probe = UUID.randomUUID();
            ProducerRecord<String, byte[]> wire =
                    new ProducerRecord<>(Topics.EVENTS, "probe", PROBE.getBytes(StandardCharsets.UTF_8));
            CloudEventHeader.TYPE.write(wire.headers(), EventTypes.EVENT_ACCEPTED);
            CloudEventHeader.ID.write(wire.headers(), probe.toString());
            TestTopics.send(List.of(wire));
            return seenWithin(Duration.ofSeconds(1), probe);
        });
    }

    private boolean seenWithin(Duration time, UUID id) {
        try {
            await().atMost(time).until(() -> !seen.doubtful(Set.of(id)).isEmpty());
            return true;
        } catch (ConditionTimeoutException notYet) {
            return false;
        }
    }

    private UUID accepted() {
        send("accepted");
        return UUID.fromString(RelayTopic.header(RelayEvents.of(person).getFirst(), CloudEventHeader.ID));
    }

    private void send(String status) {
        Requests.keyed()
                .body("{\"messageId\":\"%1$s\",\"userId\":\"%1$s\"}".formatted(person))
                .post("/v1/identify")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo(status));
    }

    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> wire, UUID id) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.EVENTS, null, wire.timestamp(), "again-" + wire.key(), wire.value());
        wire.headers().forEach(header -> record.headers().add(header));
        record.headers().remove(CloudEventHeader.ID.key());
        CloudEventHeader.ID.write(record.headers(), id.toString());
        return record;
    }

    private long rows(UUID id) {
        return pool.preparedQuery("SELECT count(*) FROM seen_event WHERE id = $1")
                .execute(Tuple.of(id))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    /** What the relay got of a person. */
    private static final class RelayEvents {
        static List<ConsumerRecord<String, byte[]>> of(String person) {
            return TestTopics.await(Topics.EVENTS, 1, wire -> person.equals(wire.key()));
        }
    }
}
