package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Calls as browsers make them: keys in bodies, compressed, from another origin. */
@BootedIngest
class BrowserCallsQuarkusTest {

    private final String person = "person-" + UUID.randomUUID();

    @Test
    void takesTheKeyFromTheBodyAsBrowsersSendIt() {
        // When
        given().contentType("text/plain;charset=UTF-8")
                .header("Origin", "https://www.example.com")
                .body("{\"anonymousId\":\"%s\",\"writeKey\":\"%s\"}".formatted(person, Requests.KEY))
                .post("/v1/page")
                .then()
                .statusCode(200)
                .header("access-control-allow-origin", "https://www.example.com")
                .header("access-control-allow-credentials", "false");

        // Then
        assertThat(events()).hasSize(1);
    }

    @Test
    void doesNotKeepTheKeyInTheQuarantine() {
        // When
        given().contentType(ContentType.JSON)
                .body("{\"event\":\"%s\",\"writeKey\":\"%s\"}".formatted(person, Requests.KEY))
                .post("/v1/track")
                .then()
                .statusCode(200)
                .body("results[0].code", equalTo("IDENTITY_MISSING"));

        // Then
        assertThat(RelayTopic.read(
                        Topics.EVENTS_REJECTED, wire -> RelayTopic.text(wire).contains(person)))
                .singleElement()
                .satisfies(wire -> assertThat(RelayTopic.text(wire)).doesNotContain(Requests.KEY));
    }

    @Test
    void takesGzip() throws IOException {
        // When
        Requests.binary(Requests.gzip(identify()))
                .header("Content-Encoding", "gzip")
                .post("/v1/identify")
                .then()
                .statusCode(200);

        // Then
        assertThat(events()).hasSize(1);
    }

    @Test
    void answersTheBrowsersQuestionBeforeItSends() {
        given().header("Origin", "https://www.example.com")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,authorization")
                .options("/v1/batch")
                .then()
                .statusCode(200)
                .header("access-control-allow-origin", "https://www.example.com");
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
