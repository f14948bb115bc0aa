package dev.baton.ingest.quarantine;

import static dev.baton.ingest.quarantine.Quarantined.awaited;
import static dev.baton.ingest.quarantine.Quarantined.mia;
import static dev.baton.ingest.quarantine.Quarantined.onlyId;
import static dev.baton.ingest.quarantine.Quarantined.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.baton.contracts.Topics;
import dev.baton.ingest.BootedIngest;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.localstack.testing.TestTopics;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@BootedIngest
class QuarantineQuarkusTest {

    private final String person = "person-" + UUID.randomUUID();
    private final String message = "m-" + person;

    @Test
    void aRejectedItemIsFoundExplainedAndCounted() {
        // Given
        JsonPath answer = sent(batch("\"event\":[\"%s\"]".formatted(person)));
        assertThat(answer.getString("results[0].code")).isEqualTo("EVENT_NAME_INVALID");

        // When
        String id = onlyId("messageId=" + message.toUpperCase(Locale.ROOT));

        // Then
        mia().get("/v1/rejections/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("code", equalTo("EVENT_NAME_INVALID"))
                .body("pointer", equalTo("/event"))
                .body("item", containsString(person))
                .body("explanation.found", equalTo("a list of 1 element"))
                .body("explanation.remedy", containsString("short, fixed name"))
                .body("explanation.documentation", nullValue());
        mia().get("/v1/rejections/summary?code=event_name_invalid&source=local&messageId=" + message)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("groups[0].code", equalTo("EVENT_NAME_INVALID"));
        mia().get("/v1/rejections?to=2020-01-01T00:00:00Z&messageId=" + message)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void pagesAreNewestFirstAndHoldEachItemOnce() {
        // Given
        for (int i = 0; i < 5; i++) {
            sent("{\"batch\":[{\"type\":\"track\",\"messageId\":\"%s-%d\",\"userId\":\"u\"}]}".formatted(message, i));
        }
        List<String> all = awaited("messageId=" + message, 5).getList("items.id");

        // When
        JsonPath first = page("limit=2");
        JsonPath second = page("limit=2&cursor=" + first.getString("nextCursor"));
        JsonPath third = page("limit=2&cursor=" + second.getString("nextCursor"));

        // Then
        assertThat(third.getString("nextCursor")).isNull();
        assertThat(all)
                .containsExactly(
                        first.getString("items[0].id"),
                        first.getString("items[1].id"),
                        second.getString("items[0].id"),
                        second.getString("items[1].id"),
                        third.getString("items[0].id"));
        assertThat(first.getString("items[0].messageId")).isEqualTo(message + "-4");
    }

    @Test
    void aMendedItemIsReplayedOnceWithItsTimesAndItsId() {
        // Given
        sent("""
                {"sentAt":"2026-01-01T00:01:00Z","context":{"campaign":{"source":"ads"}},
                 "batch":[{"type":"track","messageId":"%s","userId":"%s","originalTimestamp":"2026-01-01T00:00:00Z"}]}""".formatted(message, person));
        String id = onlyId("messageId=" + message);
        String mended = """
                {"item":{"type":"track","messageId":"%s","userId":"%s","event":"Mended","originalTimestamp":"2026-01-01T00:00:00Z"}}""".formatted(message, person);

        // When
        for (int i = 0; i < 2; i++) {
            mia().body(mended)
                    .post("/v1/rejections/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("accepted"))
                    .body("state", equalTo("REPLAYED"));
        }

        // Then
        JsonPath detail = mia().get("/v1/rejections/" + id).jsonPath();
        List<ConsumerRecord<String, byte[]>> events = events(1);
        assertThat(events).hasSize(1);
        JsonPath event = JsonPath.from(new String(events.getFirst().value(), StandardCharsets.UTF_8));
        assertThat(CloudEventHeader.ID.read(events.getFirst().headers()))
                .isEqualTo(
                        MessageIds.derived(event.getString("sourceId"), message).toString())
                .isEqualTo(detail.getString("replay.eventId"));
        assertThat(event.getString("receivedAt")).isEqualTo(detail.getString("receivedAt"));
        assertThat(Instant.parse(event.getString("happenedAt")))
                .isEqualTo(Instant.parse(detail.getString("receivedAt")).minusSeconds(60));
        assertThat(event.getString("context.campaign.source")).isEqualTo("ads");
        assertThat(detail.getString("replay.changedBy")).isEqualTo("mia");
    }

    @Test
    void anItemThatIsRefusedStillKeepsItsNewReason() {
        // Given
        sent(batch("\"properties\":{}"));
        String id = onlyId("messageId=" + message);

        // When
        mia().body("{\"item\":{\"type\":\"track\",\"event\":\"E\"}}")
                .post("/v1/rejections/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("code", equalTo("IDENTITY_MISSING"));

        // Then
        mia().get("/v1/rejections/" + id)
                .then()
                .body("state", equalTo("OPEN"))
                .body("code", equalTo("IDENTITY_MISSING"))
                .body("replay.outcome", equalTo("rejected"))
                .body("mended", containsString("\"E\""));
        mia().body("{\"item\":7}")
                .post("/v1/rejections/" + id + "/replay")
                .then()
                .body("code", equalTo("NOT_AN_OBJECT"));
    }

    @Test
    void discardedItemsAreNotReplayedUntilTheyAreRestored() {
        // Given
        sent(batch("\"properties\":{}"));
        String id = onlyId("messageId=" + message);

        // When
        mia().body("{\"ids\":[\"%s\"]}".formatted(id))
                .post("/v1/rejections/discard")
                .then()
                .statusCode(200)
                .body("items", equalTo(1));

        // Then
        awaited("state=open&messageId=" + message, 0);
        mia().post("/v1/rejections/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:baton:problem:rejection-discarded"));
        mia().body("{\"messageId\":\"%s\"}".formatted(message))
                .post("/v1/rejections/restore")
                .then()
                .body("items", equalTo(1));
        onlyId("state=OPEN&messageId=" + message);
    }

    @Test
    void aRecordThatComesTwiceIsOneItem() {
        // Given
        sent(batch("\"properties\":{}"));
        onlyId("messageId=" + message);
        ConsumerRecord<String, byte[]> wire = TestTopics.await(
                        Topics.EVENTS_REJECTED, 1, one -> new String(one.value(), StandardCharsets.UTF_8)
                                .contains(message))
                .getFirst();

        // When
        String later = "later-" + person;
        TestTopics.send(List.of(new ProducerRecord<>(
                Topics.EVENTS_REJECTED, wire.partition(), wire.key(), wire.value(), wire.headers())));
        sent("{\"batch\":[{\"type\":\"track\",\"messageId\":\"%s\",\"userId\":\"u\"}]}".formatted(later));

        // Then
        onlyId("messageId=" + later);
        onlyId("messageId=" + message);
    }

    private String batch(String fields) {
        return "{\"batch\":[{\"type\":\"track\",\"messageId\":\"%s\",\"userId\":\"%s\",%s}]}"
                .formatted(message, person, fields);
    }

    private JsonPath page(String query) {
        return mia().get("/v1/rejections?messageId=" + message + "&" + query)
                .then()
                .statusCode(200)
                .body("items.state", hasItem("OPEN"))
                .extract()
                .jsonPath();
    }

    private List<ConsumerRecord<String, byte[]>> events(int count) {
        return TestTopics.await(Topics.EVENTS, count, wire -> person.equals(wire.key()));
    }
}
