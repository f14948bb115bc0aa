package dev.baton.ingest.quarantine;

import static dev.baton.ingest.quarantine.Quarantined.awaited;
import static dev.baton.ingest.quarantine.Quarantined.mia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.contracts.Topics;
import dev.baton.ingest.BootedIngest;
import dev.baton.ingest.application.quarantine.QuarantineRetention;
import dev.baton.ingest.application.quarantine.ReplayJob;
import dev.baton.ingest.application.quarantine.ReplayMany;
import dev.baton.ingest.application.quarantine.TakeRejections;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.localstack.testing.TestTopics;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Replays by filter, with a step that dies behind its send and replicas that step at once. */
@BootedIngest
class ReplayManyQuarkusTest {

    private static final int ITEMS = 300;
    private static final String SOURCE = UUID.randomUUID().toString();

    private static final String CLAIM = """
            DELETE FROM due_work WHERE (kind, subject) IN (
                SELECT kind, subject FROM due_work WHERE kind = 'rejection-replay' AND subject = $1 FOR UPDATE SKIP LOCKED)
            RETURNING subject""";

    @Inject
    TakeRejections takeRejections;

    @Inject
    ReplayMany replays;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    QuarantineRetention retention;

    private final String person = "person-" + UUID.randomUUID();

    @Test
    void everyItemBecomesOneEventWhoeverDiesOrStepsAtOnce() {
        // Given
        take(ITEMS, "\"event\":\"Once Refused\",");
        AtomicInteger deaths = new AtomicInteger();

        // When
        String job = started();
        List<Uni<Void>> replicas = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            replicas.add(replica(job, deaths));
        }
        Uni.join().all(replicas).andFailFast().await().atMost(Duration.ofSeconds(30));

        // Then
        JsonPath done = ended(job, "DONE");
        assertThat(deaths).hasPositiveValue();
        assertThat(done.getInt("total")).isEqualTo(ITEMS);
        assertThat(done.getInt("rejected")).isZero();
        assertThat(done.getInt("accepted") + done.getInt("duplicates")).isEqualTo(ITEMS);
        List<ConsumerRecord<String, byte[]>> events =
                TestTopics.await(Topics.EVENTS, ITEMS, wire -> person.equals(wire.key()));
        assertThat(events.stream()
                        .map(wire -> CloudEventHeader.ID.read(wire.headers()))
                        .distinct())
                .hasSize(ITEMS);
        mia().get("/v1/rejections/summary?state=REPLAYED&event=Once Refused&messageId=" + person)
                .then()
                .body("total", equalTo(ITEMS));
    }

    @Test
    void whatIsRefusedStillStaysOpenAndACancelledReplayStops() {
        // Given
        take(3, "");
        String job = started();

        // When
        JsonPath done = ended(job, "DONE");

        // Then
        assertThat(done.getInt("rejected")).isEqualTo(3);
        assertThat(awaited("state=OPEN&messageId=" + person, 3).getList("items.code"))
                .containsOnly("EVENT_NAME_MISSING");
        mia().post("/v1/rejections/replays/" + job + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void whatIsTooOldIsDeleted() {
        // Given
        Instant past = Instant.now().minus(31, ChronoUnit.DAYS);
        Rejection old = rejection(0, "", past);
        takeRejections
                .take(List.of(old, rejection(1, "", past.plus(2, ChronoUnit.DAYS))))
                .await()
                .indefinitely();

        // When
        retention.sweep().await().atMost(Duration.ofSeconds(10));

        // Then
        awaited("messageId=" + person, 1);
        mia().get("/v1/rejections/" + old.id()).then().statusCode(404);
    }

    private String started() {
        return mia().body("{\"messageId\":\"%s\"}".formatted(person))
                .post("/v1/rejections/replay")
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .extract()
                .path("id");
    }

    /** Another replica: takes what is due for as long as the job runs, and dies behind the send of its first step. */
    private Uni<Void> replica(String job, AtomicInteger deaths) {
        AtomicBoolean died = new AtomicBoolean();
        return Uni.createFrom()
                .deferred(() -> unitOfWork.run(connection -> connection
                        .preparedQuery(CLAIM)
                        .execute(Tuple.of(job))
                        .chain(due -> due.rowCount() == 0
                                ? Uni.createFrom().voidItem()
                                : replays.step(connection, UUID.fromString(job)).invoke(() -> {
                                    if (died.compareAndSet(false, true)) {
                                        deaths.incrementAndGet();
                                        throw new IllegalStateException("killed");
                                    }
                                }))))
                .onFailure(IllegalStateException.class)
                .recoverWithNull()
                .chain(() -> replays.find(UUID.fromString(job)))
                .repeat()
                .until(found -> found.orElseThrow().state() != ReplayJob.State.RUNNING)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static JsonPath ended(String job, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> mia().get("/v1/rejections/replays/" + job).jsonPath(),
                        found -> state.equals(found.getString("state")));
    }

    private void take(int count, String fields) {
        List<Rejection> all = new ArrayList<>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
        for (int i = 0; i < count; i++) {
            all.add(rejection(i, fields, now.plusMillis(i / 3)));
        }
        takeRejections.take(all).await().atMost(Duration.ofSeconds(10));
    }

    private Rejection rejection(int index, String fields, Instant receivedAt) {
        String messageId = person + "-" + index;
        return new Rejection(
                MessageIds.next(),
                SOURCE,
                null,
                messageId,
                new Rejection.Reason("EVENT_NAME_MISSING", "/event", "as it was then"),
                fields.isEmpty() ? null : "Once Refused",
                "{%s\"type\":\"track\",\"userId\":\"%s\",\"messageId\":\"%s\"}".formatted(fields, person, messageId),
                null,
                new Rejection.Shared(null, null, Map.of(), null, false),
                receivedAt,
                RejectionState.OPEN,
                Rejection.Replay.NONE);
    }
}
