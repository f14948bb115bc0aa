package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.Topics;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the published SDKs put on the wire, captured from them ({@code src/test/resources/captured}), with all that is odd
 * about it: RudderStack's calls a compressed JSON body a form, and the past {@code timestamp}; analytics.js sends
 * {@code text/plain} to paths of one letter, with the key in header and every item; the CloudEvents one names no agent and
 * no length.
 */
@BootedIngest
class CapturedRequestsQuarkusTest {

    private static final String CAPTURED_ON = "2026-11-22T";
    private static final String CAPTURED_KEY = "wk";

    private final String person = "person-" + UUID.randomUUID();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private record Captured(String path, JsonNode headers, String body) {}

    @ParameterizedTest
    @CsvSource({
        "segment-analytics-node-3.1.0-batch, 6",
        "rudder-sdk-node-3.0.13-gzip, 5",
        "rudder-sdk-node-3.0.13-plain, 1",
        "segment-analytics-next-1.84.3-page, 1",
        "segment-analytics-next-1.84.3-identify, 1",
        "segment-analytics-next-1.84.3-track, 1",
        "segment-analytics-next-1.84.3-screen, 1",
        "segment-analytics-next-1.84.3-group, 1",
        "segment-analytics-next-1.84.3-alias, 1",
        "segment-analytics-next-1.84.3-batch, 6",
        "cloudevents-10.0.0-binary, 1",
        "cloudevents-10.0.0-structured, 1",
        "cloudevents-10.0.0-batch, 2"
    })
    void everyItemIsAccepted(String name, int items) throws IOException {
        // When
        JsonPath answer = send(captured(name));

        // Then
        assertThat(answer.getBoolean("success")).as(answer.prettify()).isTrue();
        assertThat(answer.<String>getList("results.status")).hasSize(items).containsOnly("accepted");
    }

    @Test
    void rudderStacksPastIsThePast() throws IOException {
        // When
        send(captured("rudder-sdk-node-3.0.13-gzip"));

        // Then
        List<String> happened = RelayTopic.read(Topics.EVENTS, wire -> person.equals(wire.key())).stream()
                .map(wire -> JsonPath.from(RelayTopic.text(wire)))
                .filter(event -> "Demo Requested".equals(event.getString("name")))
                .map(event -> event.getString("happenedAt"))
                .toList();
        // the clock of the capture is corrected by that of today, so that the day may be the one before or after
        assertThat(happened).singleElement().satisfies(at -> assertThat(Instant.parse(at))
                .isBetween(startOf(aYearAgo().minusDays(1)), startOf(aYearAgo().plusDays(2))));
    }

    private JsonPath send(Captured captured) throws IOException {
        RequestSpecification request = given();
        captured.headers().properties().forEach(header -> {
            if (!header.getKey().equals("content-type") && !header.getKey().equals("transfer-encoding")) {
                request.header(header.getKey(), header.getValue().asText());
            }
        });
        if (captured.path().equals("/v1/events")) {
            request.queryParam("writeKey", Requests.KEY);
        } else {
            request.header("Authorization", basic(Requests.KEY));
        }
        String type = captured.headers().path("content-type").asText();
        return request.config(Requests.untouched(type))
                .header("Content-Type", type)
                .body(bytes(captured))
                .post(captured.path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private byte[] bytes(Captured captured) throws IOException {
        String body = captured.body();
        return captured.headers().path("content-encoding").asText().equals("gzip")
                ? Requests.gzip(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    /** As it was captured, but for the day, the key, the person, and ids of its own. */
    private Captured captured(String name) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/captured/" + name + ".json")) {
            JsonNode request = new ObjectMapper().readTree(file);
            String body = request.path("body")
                    .asText()
                    .replace(CAPTURED_ON, LocalDate.now(ZoneOffset.UTC) + "T")
                    .replace("2026-01-05", aYearAgo().toString())
                    .replace('"' + CAPTURED_KEY + '"', '"' + Requests.KEY + '"')
                    .replace("\"u-1\"", '"' + person + '"')
                    .replace("\"messageId\":\"", "\"messageId\":\"" + run)
                    .replace("\"source\":\"/crm\"", "\"source\":\"/crm/" + run + '"');
            return new Captured(request.path("request").asText().replace("POST ", ""), request.path("headers"), body);
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate aYearAgo() {
        return LocalDate.now(ZoneOffset.UTC).minusYears(1);
    }

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ':').getBytes(StandardCharsets.UTF_8));
    }
}
