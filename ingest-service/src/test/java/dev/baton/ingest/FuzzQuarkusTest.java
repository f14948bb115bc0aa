package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Roles;
import dev.baton.contracts.Topics;
import dev.baton.ingest.fuzz.FuzzClient;
import dev.baton.ingest.fuzz.FuzzRequest;
import dev.baton.ingest.fuzz.FuzzRequests;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, the answer is never a server's error, and what was said to be accepted or rejected stands in Kafka to
 * the item. {@code -Dbaton.fuzz.seconds=300} goes on for longer, {@code -Dbaton.fuzz.seed=…} repeats a run.
 */
@BootedIngest
class FuzzQuarkusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FuzzClient client = new FuzzClient();
    private final long seed = Long.getLong("baton.fuzz.seed", System.nanoTime());
    private int accepted;
    private int rejected;

    @Test
    void noRequestBreaksIngestAndNoItemIsLost() {
        // Given
        JsonPath source = source();
        FuzzRequests requests = new FuzzRequests(source.getString("writeKey"));

        // When
        JqwikSession.run(() -> fuzz(requests));

        // Then
        String id = source.getString("id");
        assertThat(accepted).isPositive();
        assertThat(rejected).isPositive();
        assertThat(recordsOf(id, Topics.EVENTS, EventTypes.EVENT_ACCEPTED))
                .as("accepted items in Kafka, seed %d", seed)
                .isEqualTo(accepted);
        assertThat(recordsOf(id, Topics.EVENTS_REJECTED, EventTypes.EVENT_REJECTED))
                .as("rejected items in Kafka, seed %d", seed)
                .isEqualTo(rejected);
        Awaitility.await("every rejected message is in the quarantine")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(quarantined(source.getString("name"))).isEqualTo(idsOf(id)));
    }

    private void fuzz(FuzzRequests requests) {
        RandomGenerator<FuzzRequest> generator = requests.any().generator(1_000);
        Random random = new Random(seed);
        long end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("baton.fuzz.seconds", 4))
                        .toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            FuzzRequest request = generator.next(random).value();
            check(request, client.send(request), i);
        }
    }

    private void check(FuzzRequest request, HttpResponse<byte[]> answer, int number) {
        assertThat(answer.statusCode())
                .as("request %d of seed %d: %s %s", number, seed, request.method(), request.path())
                .isLessThan(500);
        if (request.method().equals("GET")) {
            count(answer.headers().firstValue("X-Baton-Verdict").orElse("").replaceFirst(";.*", ""));
        } else if (answer.statusCode() == 200) {
            results(answer.body()).forEach(result -> count(result.path("status").asText()));
        }
    }

    private void count(String verdict) {
        if (verdict.equals("accepted")) {
            accepted++;
        } else if (verdict.equals("rejected")) {
            rejected++;
        }
    }

    private static JsonNode results(byte[] body) {
        try {
            return JSON.readTree(body).path("results");
        } catch (IOException e) {
            throw new AssertionError("the answer is no JSON", e);
        }
    }

    private long recordsOf(String sourceId, String topic, String type) {
        return RelayTopic.read(topic, wire -> RelayTopic.text(wire).contains("\"sourceId\":\"" + sourceId + '"'))
                .stream()
                .filter(wire -> type.equals(RelayTopic.header(wire, CloudEventHeader.TYPE)))
                .count();
    }

    private long idsOf(String sourceId) {
        return RelayTopic.read(Topics.EVENTS_REJECTED, wire -> RelayTopic.text(wire)
                        .contains("\"sourceId\":\"" + sourceId + '"'))
                .stream()
                .map(wire -> RelayTopic.header(wire, CloudEventHeader.ID))
                .distinct()
                .count();
    }

    private static long quarantined(String source) {
        return given().auth()
                .oauth2(TestTokens.of("ada", Roles.ADMIN))
                .queryParam("source", source)
                .get("/v1/rejections/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    private static JsonPath source() {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestTokens.of("ada", Roles.ADMIN))
                .body("{\"name\":\"fuzz %s\",\"kind\":\"SERVER\"}".formatted(UUID.randomUUID()))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
