package dev.baton.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call and what stands in Kafka of it. */
@BootedIngest
class TrackingQuarkusTest {

    private final String person = "person-" + UUID.randomUUID();

    @Test
    void anAcceptedCallStandsInKafkaWithItsEnvelope() {
        // Given
        String messageId = UUID.randomUUID().toString();
        String body = """
                {"messageId":"%s","userId":"%s","anonymousId":"a-1","event":"Demo Requested",
                 "properties":{"form":"demo"},"context":{"userAgent":"curl/8.0"},
                 "originalTimestamp":"2026-01-01T00:00:00Z","sentAt":"2026-01-01T00:01:00Z"}""".formatted(messageId, person);
        Instant before = Instant.now();

        // When
        Requests.keyed()
                .header("X-Request-Id", "r-7")
                .body(body)
                .post("/v1/track")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("results", hasSize(1))
                .body("results[0].messageId", equalTo(messageId))
                .body("results[0].status", equalTo("accepted"))
                .body("results[0].code", nullValue());

        // Then
        ConsumerRecord<String, byte[]> wire = events().getFirst();
        JsonPath data = JsonPath.from(RelayTopic.text(wire));
        assertThat(wire.key()).isEqualTo(person);
        assertThat(header(wire, CloudEventHeader.TYPE)).isEqualTo(EventTypes.EVENT_ACCEPTED);
        assertThat(header(wire, CloudEventHeader.SOURCE)).isEqualTo("/ingest");
        assertThat(header(wire, CloudEventHeader.SUBJECT)).isEqualTo(person);
        assertThat(header(wire, CloudEventHeader.PARTITION_KEY)).isEqualTo(person);
        assertThat(header(wire, CloudEventHeader.CORRELATION_ID)).isEqualTo("r-7");
        assertThat(header(wire, CloudEventHeader.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(header(wire, CloudEventHeader.TIME)).isEqualTo(data.getString("happenedAt"));
        assertThat(UUID.fromString(header(wire, CloudEventHeader.ID)).version()).isEqualTo(5);
        assertThat(data.getString("kind")).isEqualTo("track");
        assertThat(data.getString("name")).isEqualTo("Demo Requested");
        assertThat(data.getString("anonymousId")).isEqualTo("a-1");
        assertThat(data.getString("properties.form")).isEqualTo("demo");
        assertThat(data.getInt("humanConfidence")).isEqualTo(10);
        Instant receivedAt = Instant.parse(data.getString("receivedAt"));
        assertThat(receivedAt).isBetween(before.minusMillis(1), Instant.now());
        assertThat(Instant.parse(data.getString("happenedAt"))).isEqualTo(receivedAt.minusSeconds(60));
    }

    @Test
    void theTraceContextOfTheRequestTravelsOn() {
        // Given
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // When
        Requests.keyed()
                .header("traceparent", traceparent)
                .body(identify())
                .post("/v1/identify")
                .then()
                .statusCode(200);

        // Then
        ConsumerRecord<String, byte[]> wire = events().getFirst();
        assertThat(header(wire, CloudEventHeader.TRACE_PARENT)).isEqualTo(traceparent);
        assertThat(header(wire, CloudEventHeader.CORRELATION_ID)).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @CsvSource({
        "identify, ''", "page, ''", "screen, ''",
        "group, '\"groupId\":\"g-1\",'", "alias, '\"previousId\":\"p-1\",\"userId\":\"PERSON\",'",
                "track, '\"event\":\"Trial Started\",'"
    })
    void everyCallOfTheApiIsTaken(String call, String fields) {
        // When
        Requests.keyed()
                .body("{%s\"anonymousId\":\"%s\"}".formatted(fields.replace("PERSON", person), person))
                .post("/v1/" + call)
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        // Then
        assertThat(JsonPath.from(RelayTopic.text(events().getFirst())).getString("kind"))
                .isEqualTo(call);
    }

    @Test
    void everyItemOfABatchGetsItsOwnAnswer() {
        // Given
        String rejected = "{\"type\":\"track\",\"messageId\":\"bad-%s\",\"userId\":\"u\"}".formatted(person);
        String body = """
                {"batch":[{"type":"identify","messageId":"1","userId":"%1$s"}, %2$s,
                 {"type":"page","messageId":"2","userId":"%1$s"},{"type":"page","messageId":"2","userId":"%1$s"}, 7],
                 "context":{"campaign":{"source":"ads"}}}""".formatted(person, rejected);

        // When
        Requests.keyed()
                .body(body)
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("results.status", contains("accepted", "rejected", "accepted", "duplicate", "rejected"))
                .body("results[1].messageId", equalTo("bad-" + person))
                .body("results[1].code", equalTo("EVENT_NAME_MISSING"))
                .body("results[1].pointer", equalTo("/event"))
                .body("results[1].detail", containsString("event"))
                .body("results[4].code", equalTo("NOT_AN_OBJECT"));

        // Then
        List<ConsumerRecord<String, byte[]>> accepted = events();
        assertThat(accepted).hasSize(2).allSatisfy(wire -> assertThat(
                        JsonPath.from(RelayTopic.text(wire)).getString("context.campaign.source"))
                .isEqualTo("ads"));
        ConsumerRecord<String, byte[]> quarantined = RelayTopic.read(
                        Topics.EVENTS_REJECTED, wire -> RelayTopic.text(wire).contains("bad-" + person))
                .getFirst();
        JsonPath data = JsonPath.from(RelayTopic.text(quarantined));
        assertThat(quarantined.key()).isEqualTo(data.getString("sourceId"));
        assertThat(header(quarantined, CloudEventHeader.TYPE)).isEqualTo(EventTypes.EVENT_REJECTED);
        assertThat(data.getString("code")).isEqualTo("EVENT_NAME_MISSING");
        assertThat(data.getString("item")).isEqualTo(rejected);
    }

    @Test
    void theSameBatchTwiceIsTakenOnce() {
        // Given
        String body =
                "{\"batch\":[{\"type\":\"identify\",\"messageId\":\"m-%1$s\",\"userId\":\"%1$s\"}]}".formatted(person);
        Requests.keyed()
                .body(body)
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("results.status", contains("accepted"));

        // When
        Requests.keyed()
                .body(body)
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("results.status", contains("duplicate"));

        // Then
        assertThat(events()).hasSize(1);
    }

    @Test
    void theIdOfAnEventIsDerivedFromItsMessage() {
        // Given
        String first =
                "{\"messageId\":\"m-%1$s\",\"userId\":\"%1$s\",\"traits\":{\"title\":\"CTO\"}}".formatted(person);
        Requests.keyed().body(first).post("/v1/identify").then().statusCode(200);

        // When
        String id = header(events().getFirst(), CloudEventHeader.ID);

        // Then
        String sourceId = JsonPath.from(RelayTopic.text(events().getFirst())).getString("sourceId");
        assertThat(id).isEqualTo(MessageIds.derived(sourceId, "m-" + person).toString());
    }

    private String identify() {
        return "{\"userId\":\"%s\"}".formatted(person);
    }

    private List<ConsumerRecord<String, byte[]>> events() {
        return RelayTopic.read(Topics.EVENTS, wire -> person.equals(wire.key()));
    }

    private static String header(ConsumerRecord<String, byte[]> wire, CloudEventHeader header) {
        return RelayTopic.header(wire, header);
    }
}
