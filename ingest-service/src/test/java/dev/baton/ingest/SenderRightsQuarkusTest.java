package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.contracts.Roles;
import dev.baton.contracts.Topics;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a sender may: by its kind, its origins and its rate. */
@BootedIngest
class SenderRightsQuarkusTest {

    private final String person = "person-" + UUID.randomUUID();

    @Test
    void historyMayBeOlderThanWhatHappensNow() {
        // Given
        LocalDate tenYearsAgo = LocalDate.now(ZoneOffset.UTC).minusYears(10);
        String body = "{\"batch\":[{\"type\":\"track\",\"userId\":\"%s\",\"event\":\"Bought\",\"timestamp\":\"%s\"}]}"
                .formatted(person, tenYearsAgo);

        // Then
        Requests.keyed()
                .body(body)
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("results.code", contains("TIMESTAMP_TOO_OLD"));
        Requests.keyed()
                .body(body)
                .post("/v1/import")
                .then()
                .statusCode(200)
                .body("results.status", contains("accepted"));
        assertThat(events()).singleElement().satisfies(event -> assertThat(event.getString("happenedAt"))
                .startsWith(tenYearsAgo.toString()));
    }

    @Test
    void serversSayWhatCameOfALeadAndBrowsersDoNot() {
        // Given
        String outcome = "{\"userId\":\"%s\",\"event\":\"won\",\"properties\":{\"amount\":900}}".formatted(person);
        String browserKey = browserSource("{\"name\":\"%s\",\"kind\":\"BROWSER\"}");

        // Then
        Requests.keyed()
                .body(outcome)
                .post("/v1/outcome")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));
        Requests.keyed(browserKey)
                .body(outcome)
                .post("/v1/outcome")
                .then()
                .statusCode(200)
                .body("results.code", contains("OUTCOME_NOT_ALLOWED"));
        Requests.keyed(browserKey)
                .body("{\"batch\":[]}")
                .post("/v1/import")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:baton:problem:import-not-allowed"));
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.getString("kind")).isEqualTo("outcome");
            assertThat(event.getString("name")).isEqualTo("won");
        });
    }

    @Test
    void aPagesKeyIsOfNoUseOnAnotherSite() {
        // Given
        String key = browserSource(
                "{\"name\":\"%s\",\"kind\":\"BROWSER\",\"allowedOrigins\":[\"https://www.acme.example\"]}");
        String body = "{\"userId\":\"%s\"}".formatted(person);

        // Then
        Requests.keyed(key)
                .header("Origin", "https://www.acme.example")
                .body(body)
                .post("/v1/identify")
                .then()
                .statusCode(200);
        Requests.keyed(key)
                .header("Origin", "https://evil.example")
                .body(body)
                .post("/v1/identify")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("access-control-allow-origin", "https://evil.example")
                .body("type", equalTo("urn:baton:problem:origin-not-allowed"));
        given().contentType(ContentType.TEXT)
                .header("Origin", "https://evil.example")
                .body("{\"userId\":\"%s\",\"writeKey\":\"%s\"}".formatted(person, key))
                .post("/v1/identify")
                .then()
                .statusCode(403);
    }

    @Test
    void aSourceThatSendsTooMuchIsToldWhenToComeBack() {
        // Given
        String key = browserSource(
                "{\"name\":\"%s\",\"kind\":\"BROWSER\",\"rateLimit\":{\"eventsPerSecond\":1,\"burst\":2}}");
        String three = "{\"batch\":[{},{},{}]}";

        // When
        Requests.keyed(key)
                .header("Origin", "https://www.acme.example")
                .body(three)
                .post("/v1/batch")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("access-control-expose-headers", containsString("Retry-After"))
                .body("type", equalTo("urn:baton:problem:too-many-events"));

        // Then
        Requests.keyed(key).body("{\"batch\":[{},{}]}").post("/v1/batch").then().statusCode(200);
    }

    private static String browserSource(String body) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestTokens.of("ada", Roles.ADMIN))
                .body(body.formatted("site " + UUID.randomUUID()))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
    }

    private List<JsonPath> events() {
        return RelayTopic.read(Topics.EVENTS, wire -> person.equals(wire.key())).stream()
                .map(wire -> JsonPath.from(RelayTopic.text(wire)))
                .toList();
    }
}
