package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.fault.TcpProxy;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a sender and the platform see while Kafka is away, and that nothing acknowledged is missing afterwards. */
@BootedIngest
@TestProfile(KafkaAwayQuarkusTest.Impatient.class)
@WithTestResource(value = CuttableKafka.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class KafkaAwayQuarkusTest {

    /** A long soak reads tens of thousands of records back: no parser for each. */
    private static final Pattern MESSAGE_ID = Pattern.compile("\"messageId\"\\s*:\\s*\"([^\"]+)\"");

    /** Gives up soon, so that the test does not wait as long as a sender would. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("baton.publisher.delivery-timeout", "PT2S");
        }
    }

    TcpProxy network;

    KillableBroker broker;

    private final String person = "person-" + UUID.randomUUID();

    @AfterEach
    void restore() {
        network.restore();
        awaitReady(200);
    }

    @Test
    void nothingIsAcknowledgedThatIsNotDurableAndTheRetryIsTaken() {
        // Given
        assertThat(send("before").statusCode()).isEqualTo(200);
        network.cut();

        // When
        Response refused = send("during");

        // Then
        refused.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("urn:baton:problem:event-log-unavailable"));
        pixel().then().statusCode(503).contentType("image/gif").header("Retry-After", "2");
        network.restore();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> send("during").then().statusCode(200).body("results[0].status", equalTo("accepted")));
        assertThat(ids()).contains("before", "during");
    }

    @Test
    void aLostAnswerNeverLosesAnEventAndARepetitionKeepsItsId() {
        // Given
        assertThat(send("first").statusCode()).isEqualTo(200);
        network.loseAnswers();

        // When
        Response unsure = send("unsure");

        // Then
        unsure.then().statusCode(503).header("Retry-After", "2");
        network.restore();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> send("unsure").then().statusCode(200));
        List<ConsumerRecord<String, byte[]>> written = events().stream()
                .filter(wire -> RelayTopic.text(wire).contains("unsure"))
                .toList();
        assertThat(written).isNotEmpty();
        assertThat(written.stream()
                        .map(wire -> RelayTopic.header(wire, CloudEventHeader.ID))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatIsHeldBackIsReleasedWhenKafkaIsBack() {
        // Given
        String opened = "{\"messageId\":\"held\",\"userId\":\"%s\",\"event\":\"Email Opened\"}".formatted(person);
        Requests.keyed().body(opened).post("/v1/track").then().statusCode(200);

        // When: it becomes due during the outage
        network.cut();
        awaitReady(503);
        network.restore();

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(ids())
                .containsExactly("held"));
    }

    @Test
    void readinessIsRedWhileKafkaIsAway() {
        // Given
        awaitReady(200);

        // When
        network.cut();

        // Then
        awaitReady(503);
        given().get("/q/health/live").then().statusCode(200);
    }

    /** {@code -Dbaton.soak.seconds=300} goes on for longer; the broker dies in the middle either way. */
    @Test
    void whatIsAcceptedAroundABrokersDeathIsThereToTheItem() throws Exception {
        // Given
        SteadySenders senders = SteadySenders.start(3, RestAssured.port, person);
        awaitMore(senders, 300);
        goOn();

        // When
        broker.kill();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> senders.refused() > 0);
        broker.start();
        awaitMore(senders, 300);
        goOn();
        Set<String> accepted = senders.stop();

        // Then
        Set<String> written =
                RelayTopic.read(broker.address(), Topics.EVENTS, wire -> wire.key()
                                .startsWith(person))
                        .stream()
                        .map(wire -> MESSAGE_ID.matcher(RelayTopic.text(wire)))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        assertThat(written).hasSizeGreaterThanOrEqualTo(600).isEqualTo(accepted);
    }

    private static void awaitMore(SteadySenders senders, int items) {
        int before = senders.accepted();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> senders.accepted() >= before + items);
    }

    private static void goOn() {
        Duration half =
                Duration.ofSeconds(Integer.getInteger("baton.soak.seconds", 0)).dividedBy(2);
        if (half.isPositive()) {
            Awaitility.await().pollDelay(half).atMost(half.plusSeconds(10)).until(() -> true);
        }
    }

    private static void awaitReady(int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(status));
    }

    private Response send(String messageId) {
        return given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic("local-write-key", "")
                .body("{\"messageId\":\"%s\",\"userId\":\"%s\",\"traits\":{\"note\":\"%s\"}}"
                        .formatted(messageId, person, messageId))
                .post("/v1/identify");
    }

    private Response pixel() {
        String call = "{\"writeKey\":\"local-write-key\",\"userId\":\"%s\",\"event\":\"Seen\"}".formatted(person);
        return given().queryParam("data", Base64.getEncoder().encodeToString(call.getBytes(StandardCharsets.UTF_8)))
                .get("/v1/pixel/track");
    }

    private List<String> ids() {
        return events().stream()
                .map(wire -> MESSAGE_ID.matcher(RelayTopic.text(wire)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> events() {
        return RelayTopic.read(broker.address(), Topics.EVENTS, wire -> person.equals(wire.key()));
    }
}
