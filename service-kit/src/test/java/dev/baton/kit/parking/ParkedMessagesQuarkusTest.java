package dev.baton.kit.parking;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.baton.kit.consume.DeadLetters;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.localstack.parked.ParkedCommand;
import dev.baton.localstack.testing.StackTestResource;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.localstack.testing.TestTopics;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "kit"),
            @ResourceArg(name = "topics", value = "kit.notes,kit.passed-on")
        })
class ParkedMessagesQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int LARGE = 300_000;

    @Inject
    Pool pool;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Outbox outbox;

    @Inject
    DeadLetters deadLetters;

    @Inject
    @Readiness
    ParkedMessageMonitor monitor;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private SmallTopic small;
    private final String key = "key-" + UUID.randomUUID();

    @BeforeEach
    void createTopic() throws Exception {
        small = new SmallTopic(kafka, "", 100_000);
    }

    @AfterEach
    void deleteTopic() throws Exception {
        await(pool.query("ALTER TABLE parked_message DROP CONSTRAINT IF EXISTS ck_broken")
                .execute()
                .replaceWithVoid());
        await(pool.query("DELETE FROM parked_message").execute().replaceWithVoid());
        await(pool.query("DELETE FROM outbox").execute().replaceWithVoid());
        small.close();
    }

    @Test
    void oversizeMessageIsParkedAndLaterOnesLeave() {
        // When
        send(note("before"), note("x".repeat(LARGE)), note("y".repeat(2_000_000)), note("after"));

        // Then
        assertThat(arrived(small.name(), 2)).containsExactly("before", "after");
        awaitParked(2);
        assertThat(outboxRows()).isZero();
    }

    @Test
    void messagesThatShareARequestAreToldApart() throws Exception {
        try (SmallTopic smaller = new SmallTopic(kafka, "", 2_000)) {
            // When
            send(
                    note(smaller.name(), "x".repeat(5_000)),
                    note(smaller.name(), "y".repeat(5_000)),
                    note(smaller.name(), "small"));

            // Then
            awaitParked(2);
            assertThat(arrived(smaller.name(), 1)).containsExactly("small");
        }
    }

    @Test
    void replaySendsInOrderOnceTheCauseIsGone() throws Exception {
        // Given
        OutboundMessage first = note("1".repeat(LARGE));
        OutboundMessage second = note("2".repeat(LARGE));
        send(first, second);
        awaitParked(2);
        replayAll().body("sent", is(0)).body("refused", is(2));
        admin().get("/v1/parked-messages").then().body("items.attempts", is(List.of(2, 2)));

        // When
        small.takeLargeRecords();

        // Then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> replayAll().body("refused", is(0)));
        List<ConsumerRecord<String, byte[]>> arrived =
                TestTopics.await(small.name(), 2, wire -> key.equals(wire.key()));
        assertThat(arrived.stream().map(wire -> CloudEventHeader.ID.read(wire.headers())))
                .containsExactly(first.id().toString(), second.id().toString());
        assertThat(arrived.stream().map(wire -> CloudEventHeader.TYPE.read(wire.headers())))
                .containsOnly("dev.baton.test.note.v1");
        awaitParked(0);
    }

    @Test
    void failureWhileParkingLosesNothing() {
        // Given
        await(pool.query("ALTER TABLE parked_message ADD CONSTRAINT ck_broken CHECK (false) NOT VALID")
                .execute()
                .replaceWithVoid());
        send(note("x".repeat(LARGE)));
        Awaitility.await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> outboxRows() == 1);

        // When
        await(pool.query("ALTER TABLE parked_message DROP CONSTRAINT ck_broken")
                .execute()
                .replaceWithVoid());

        // Then
        awaitParked(1);
        assertThat(outboxRows()).isZero();
    }

    @Test
    void adminListsInspectsAndDiscards() {
        // Given
        send(note("secret-" + "x".repeat(LARGE)), note("y".repeat(LARGE)));
        awaitParked(2);

        // When
        String id = admin().queryParam("limit", 1)
                .get("/v1/parked-messages")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].refusal", is("RECORD_TOO_LARGE"))
                .body("items[0].topic", is(small.name()))
                .body("items[0].bytes", is(LARGE + 7))
                .body("$", not(containsString("secret")))
                .extract()
                .path("items[0].id")
                .toString();

        // Then
        admin().get("/v1/parked-messages/" + id)
                .then()
                .statusCode(200)
                .body("content", containsString("secret"))
                .body("truncated", is(true));
        admin().delete("/v1/parked-messages/" + id).then().statusCode(204);
        admin().delete("/v1/parked-messages/" + id).then().statusCode(404);
        admin().post("/v1/parked-messages/" + id + "/replay").then().statusCode(404);
        awaitParked(1);
    }

    @Test
    void commandLineListsWithoutContentAndReplays() throws Exception {
        // Given
        send(note("secret-" + "x".repeat(LARGE)));
        awaitParked(1);

        // When
        String listed = parkedCommand();
        small.takeLargeRecords();

        // Then
        assertThat(listed)
                .contains("RECORD_TOO_LARGE", "dev.baton.test.note.v1", "1 are parked")
                .doesNotContain("secret");
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            parkedCommand("--replay");
            assertThat(parkedCommand()).contains("no message is parked");
        });
    }

    private static String parkedCommand(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParkedCommand command = new ParkedCommand(new PrintStream(out, true, UTF_8), TestTokens.of("ada", "admin"));
        List<String> all = new ArrayList<>(List.of("--url", "http://localhost:" + RestAssured.port));
        all.addAll(List.of(arguments));
        new CommandLine(command).execute(all.toArray(String[]::new));
        return out.toString(UTF_8);
    }

    @Test
    void onlyAdminsSeeParkedMessages() {
        Stream.of("rep", "sales-manager", "marketer", "integrator").forEach(role -> given().auth()
                .oauth2(TestTokens.of("somebody", role))
                .get("/v1/parked-messages")
                .then()
                .statusCode(403));
        given().get("/v1/parked-messages").then().statusCode(401);
    }

    @Test
    void readinessShowsTheNumberAndStaysUp() {
        // Given
        send(note("x".repeat(LARGE)));
        awaitParked(1);

        // When
        await(monitor.count());

        // Then
        String check = "checks.find { it.name == 'parked-messages' }";
        given().get("/q/health/ready").then().body(check + ".status", is("UP")).body(check + ".data.parked", is(1));
        assertThat(given().get("/q/metrics").asString()).contains("baton_parked_messages 1.0");
    }

    @Test
    void deadLetterThatItsTopicRefusesIsParked() throws Exception {
        try (SmallTopic letters = new SmallTopic(kafka, DeadLetters.SUFFIX, 100_000)) {
            // Given
            String topic = letters.name().replace(DeadLetters.SUFFIX, "");
            ConsumerRecord<String, byte[]> wire =
                    new ConsumerRecord<>(topic, 0, 7, "with\u0000NUL", new byte[] {0, -1, 0});
            wire.headers().add("large", new byte[LARGE]);

            // When
            await(deadLetters.put("kit.test", wire, new IllegalStateException("poison")));

            // Then
            awaitParked(1);
            letters.takeLargeRecords();
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> replayAll().body("refused", is(0)));
            ConsumerRecord<String, byte[]> letter =
                    TestTopics.await(letters.name(), 1, any -> true).getFirst();
            assertThat(letter.key()).isEqualTo("with\u0000NUL");
            assertThat(letter.value()).containsExactly(0, -1, 0);
            assertThat(letter.headers().lastHeader("large").value()).hasSize(LARGE);
        }
    }

    @Test
    void deadLetterReasonIsBounded() {
        // Given
        ConsumerRecord<String, byte[]> wire = new ConsumerRecord<>("kit.notes", 0, 7, key, new byte[0]);

        // When
        await(deadLetters.put("kit.test", wire, new IllegalStateException("z".repeat(2_000_000))));

        // Then
        ConsumerRecord<String, byte[]> letter = TestTopics.await("kit.notes.dlq", 1, found -> key.equals(found.key()))
                .getFirst();
        assertThat(letter.headers().lastHeader("dead-letter-reason").value()).hasSizeLessThan(600);
    }

    private OutboundMessage note(String text) {
        return note(small.name(), text);
    }

    private OutboundMessage note(String topic, String text) {
        return new OutboundMessage(
                MessageIds.next(), topic, key, "dev.baton.test.note.v1", Instant.now(), null, null, null, text);
    }

    private void send(OutboundMessage... messages) {
        await(unitOfWork.run(connection -> outbox.write(connection, List.of(messages))));
    }

    private List<String> arrived(String topic, int count) {
        return TestTopics.await(topic, count, wire -> key.equals(wire.key())).stream()
                .map(wire -> new String(wire.value(), UTF_8))
                .toList();
    }

    private void awaitParked(int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> admin().get("/v1/parked-messages").then().body("items", hasSize(count)));
    }

    private static io.restassured.response.ValidatableResponse replayAll() {
        return admin().post("/v1/parked-messages/replay").then().statusCode(200);
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("ada", "admin"));
    }

    private long outboxRows() {
        return pool.query("SELECT count(*) FROM outbox")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static void await(Uni<Void> work) {
        work.await().atMost(PATIENCE);
    }
}
