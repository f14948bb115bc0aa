package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.baton.contracts.Topics;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the front door offers besides the calls: settings, pixel, CloudEvents. */
@BootedIngest
class FrontEndpointsQuarkusTest {

    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";

    private final String person = "person-" + UUID.randomUUID();

    @Test
    void tellsAnalyticsJsToSendWhereItAsked() {
        given().get("/v1/projects/" + Requests.KEY + "/settings")
                .then()
                .statusCode(200)
                .body("integrations.'Segment.io'.apiKey", equalTo(Requests.KEY))
                .body("integrations.'Segment.io'.apiHost", startsWith("localhost:"))
                .body("integrations.'Segment.io'.protocol", equalTo("http"));
        given().get("/v1/projects/unknown/settings").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void takesWhatAnImageCarriesAndAnswersAnImage() {
        // Given
        String call =
                "{\"writeKey\":\"%s\",\"userId\":\"%s\",\"event\":\"Image Seen\"}".formatted(Requests.KEY, person);

        // When
        byte[] image = given().queryParam("data", base64(call))
                .get("/v1/pixel/track")
                .then()
                .statusCode(200)
                .contentType("image/gif")
                .header("Cache-Control", containsString("no-store"))
                .header("X-Baton-Verdict", "accepted")
                .extract()
                .asByteArray();

        // Then
        assertThat(new String(image, 0, 6, StandardCharsets.US_ASCII)).isEqualTo("GIF89a");
        assertThat(names()).containsExactly("Image Seen");
    }

    @Test
    void anImageIsAnsweredWhateverItCarried() {
        String noEvent = "{\"writeKey\":\"%s\",\"userId\":\"u\"}".formatted(Requests.KEY);
        given().queryParam("data", base64(noEvent))
                .get("/v1/pixel/track")
                .then()
                .statusCode(200)
                .header("X-Baton-Verdict", "rejected; code=EVENT_NAME_MISSING");
        given().get("/v1/pixel/track").then().statusCode(400).contentType("image/gif");
        given().queryParam("data", base64("{}"))
                .get("/v1/pixel/track")
                .then()
                .statusCode(401)
                .contentType("image/gif");
    }

    @Test
    void askingForAnImageWithoutLoadingItRecordsNothing() {
        // Given
        String call =
                "{\"writeKey\":\"%s\",\"userId\":\"%s\",\"event\":\"Demo Requested\"}".formatted(Requests.KEY, person);

        // When
        given().queryParam("data", base64(call))
                .head("/v1/pixel/track")
                .then()
                .statusCode(200)
                .contentType("image/gif")
                .header("X-Baton-Verdict", "not recorded");
        given().queryParam("data", base64(call))
                .options("/v1/pixel/track")
                .then()
                .statusCode(200);

        // Then: the one that is loaded afterwards is the only one
        given().queryParam("data", base64(call.replace("Demo Requested", "Image Seen")))
                .get("/v1/pixel/track")
                .then()
                .header("X-Baton-Verdict", "accepted");
        assertThat(names()).containsExactly("Image Seen");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch;prerender",
        "Purpose, prefetch",
        "X-Purpose, preview",
        "X-Moz, prefetch",
    })
    void whatIsLoadedAheadOfAVisitDoesNotCountAsHuman(String header, String value) {
        // Given
        String call =
                "{\"writeKey\":\"%s\",\"userId\":\"%s\",\"event\":\"Demo Requested\"}".formatted(Requests.KEY, person);

        // When
        given().header(header, value)
                .header("User-Agent", CHROME)
                .queryParam("data", base64(call))
                .get("/v1/pixel/track")
                .then()
                .header("X-Baton-Verdict", "accepted");
        given().header(header, value)
                .header("User-Agent", CHROME)
                .contentType(ContentType.JSON)
                .body(call)
                .post("/v1/track")
                .then()
                .statusCode(200);

        // Then
        assertThat(events()).hasSize(2).allSatisfy(event -> {
            assertThat(event.getInt("humanConfidence")).isEqualTo(30);
            assertThat(event.getList("humanEvidence", String.class))
                    .containsExactly("loaded ahead of a visit: prefetch");
        });
    }

    @Test
    void theReaderOfAPixelIsWhoLoadsItWhateverTheCallSays() {
        // Given
        String call =
                "{\"writeKey\":\"%s\",\"userId\":\"%s\",\"event\":\"Demo Requested\",\"context\":{\"userAgent\":\"%s\"}}"
                        .formatted(Requests.KEY, person, CHROME);

        // When
        given().header("User-Agent", "Mozilla/5.0 (Proofpoint URL Defense)")
                .queryParam("data", base64(call))
                .get("/v1/pixel/track")
                .then()
                .header("X-Baton-Verdict", "accepted");

        // Then
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.getInt("humanConfidence")).isEqualTo(2);
            assertThat(event.getString("context.userAgent")).contains("Proofpoint");
        });
    }

    @Test
    void cloudEventsWithMalformedHeadersAreRejected() {
        for (String subject : List.of("M%FCller", "M%F6ller", "100%", "\"open")) {
            binary().header("ce-subject", subject)
                    .post("/v1/events")
                    .then()
                    .statusCode(200)
                    .body("results.code", contains("CLOUD_EVENT_HEADER_INVALID"))
                    .body("results.pointer", contains("/subject"));
        }
        binary().header("ce-subject", person)
                .header("ce-userid", "a", "b")
                .post("/v1/events")
                .then()
                .body("results.pointer", contains("/userid"));
        binary().header("ce-subject", '"' + person + '"')
                .post("/v1/events")
                .then()
                .body("results.status", contains("accepted"));
        assertThat(names()).containsExactly("com.acme.seen");
    }

    private RequestSpecification binary() {
        return given().auth()
                .preemptive()
                .basic(Requests.KEY, "")
                .header("ce-specversion", "1.0")
                .header("ce-id", UUID.randomUUID().toString())
                .header("ce-source", "/crm")
                .header("ce-type", "com.acme.seen");
    }

    @Test
    void everyCloudEventOfABatchGetsItsOwnAnswer() {
        // Given
        String sound =
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/crm\",\"type\":\"com.acme.won\",\"subject\":\"%s\"}"
                        .formatted(UUID.randomUUID(), person);
        String nobody = sound.replace("\"subject\":\"" + person + "\"", "\"time\":null");
        String old = sound.replace("1.0", "0.3");

        // When
        cloudEvents("application/cloudevents-batch+json")
                .body("[" + sound + "," + sound + "," + nobody + "," + old + ",7]")
                .post("/v1/events")
                .then()
                .statusCode(200)
                .body("results.status", contains("accepted", "duplicate", "rejected", "rejected", "rejected"))
                .body("results[2].code", equalTo("IDENTITY_MISSING"))
                .body("results[2].pointer", equalTo("/subject"))
                .body("results[3].code", equalTo("CLOUD_EVENT_INVALID"))
                .body("results[3].pointer", equalTo("/specversion"))
                .body("results[4].code", equalTo("NOT_AN_OBJECT"));

        // Then
        assertThat(names()).containsExactly("com.acme.won");
        List<JsonPath> kept =
                RelayTopic.read(Topics.EVENTS_REJECTED, wire -> RelayTopic.text(wire)
                                .contains("/crm "))
                        .stream()
                        .map(wire -> JsonPath.from(RelayTopic.text(wire)))
                        .toList();
        assertThat(kept).isNotEmpty().allSatisfy(event -> assertThat(
                        JsonPath.from(event.getString("item")).getString("type"))
                .isEqualTo("track"));
    }

    @Test
    void refusesWhatIsNoCloudEventAndStrangers() {
        cloudEvents("application/json").body("{}").post("/v1/events").then().statusCode(415);
        cloudEvents("application/cloudevents+json")
                .body("[")
                .post("/v1/events")
                .then()
                .statusCode(400);
        given().contentType("application/cloudevents+json")
                .body("{}")
                .post("/v1/events")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/events")
                .then()
                .statusCode(401);
    }

    @Test
    void listensToWhatAnalyticsJsCountsAboutItself() {
        given().contentType(ContentType.TEXT)
                .body("{\"series\":[]}")
                .post("/v1/m")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification cloudEvents(String type) {
        return given().config(Requests.untouched(type))
                .contentType(type)
                .auth()
                .preemptive()
                .basic(Requests.KEY, "");
    }

    private List<JsonPath> events() {
        return RelayTopic.read(Topics.EVENTS, wire -> person.equals(wire.key())).stream()
                .map(wire -> JsonPath.from(RelayTopic.text(wire)))
                .toList();
    }

    private List<String> names() {
        return events().stream().map(event -> event.getString("name")).toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
