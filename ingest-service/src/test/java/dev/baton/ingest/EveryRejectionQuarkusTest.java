package dev.baton.ingest;

import static dev.baton.ingest.domain.RejectionCode.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.baton.contracts.Roles;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each code is really said: a request for every one of them, and no code without a request. */
@BootedIngest
class EveryRejectionQuarkusTest {

    private static final String STRICT = """
            {"modes":{"unplannedEvents":"quarantine","unplannedProperties":"quarantine","violations":"quarantine"},
             "events":{"Order":{"schema":{"required":["amount"],"properties":{
                "amount":{"type":"number"},"currency":{"type":"string","enum":["EUR"]}}}}}}""";
    private static final String HOOK = """
            {"signature":{"preset":"STANDARD_WEBHOOKS"},"messageId":{"header":"webhook-id"},
             "calls":[{"type":"track","event":"/form","userId":"/id"}]}""";

    private final String plan = "every-" + UUID.randomUUID();

    @Test
    void everyCodeIsSaidToSomebody() throws Exception {
        // Given
        String server = source("SERVER", "default").getString("writeKey");
        String browser = source("BROWSER", "default").getString("writeKey");
        activatePlan();
        String planned = source("SERVER", plan).getString("writeKey");
        Map<RejectionCode, String> said = new EnumMap<>(RejectionCode.class);

        // When
        items().forEach((code, item) -> said.put(code, batch(server, item)));
        violations().forEach((code, properties) -> said.put(code, batch(planned, order(properties))));
        said.put(TRACKING_PLAN_UNPLANNED_EVENT, batch(planned, track("\"event\":\"Else\"")));
        said.put(OUTCOME_NOT_ALLOWED, batch(browser, "{\"type\":\"outcome\",\"userId\":\"u\",\"event\":\"won\"}"));
        said.put(
                ALIAS_NOT_ALLOWED,
                batch(browser, "{\"type\":\"alias\",\"userId\":\"u\",\"previousId\":\"p\",\"anonymousId\":\"a\"}"));
        said.put(TIMESTAMP_IN_FUTURE, history(server, track("\"event\":\"E\",\"timestamp\":\"9999-01-01T00:00:00Z\"")));
        said.put(CLOUD_EVENT_HEADER_INVALID, binaryEvent("M%FCller"));
        said.put(CLOUD_EVENT_INVALID, cloudEvent("\"specversion\":\"1.0\",\"source\":\"/s\",\"type\":\"t\""));
        said.put(
                CLOUD_EVENT_DATA_INVALID,
                cloudEvent(
                        "\"specversion\":\"1.0\",\"id\":\"i\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"u\",\"data\":7"));
        said.put(WEBHOOK_UNMAPPED, delivered("not json"));

        // Then
        assertThat(said).containsOnlyKeys(RejectionCode.values()).allSatisfy((code, answer) -> assertThat(answer)
                .isEqualTo(code.name()));
    }

    private static Map<RejectionCode, String> items() {
        Map<RejectionCode, String> items = new EnumMap<>(RejectionCode.class);
        items.put(NOT_AN_OBJECT, "7");
        items.put(TYPE_MISSING, "{\"userId\":\"u\"}");
        items.put(TYPE_UNKNOWN, "{\"type\":\"nope\",\"userId\":\"u\"}");
        items.put(IDENTITY_MISSING, "{\"type\":\"page\"}");
        items.put(IDENTIFIER_INVALID, "{\"type\":\"page\",\"userId\":{}}");
        items.put(IDENTIFIER_PLACEHOLDER, "{\"type\":\"page\",\"userId\":\"[object Object]\"}");
        items.put(IDENTIFIER_TOO_LONG, "{\"type\":\"page\",\"userId\":\"%s\"}".formatted("u".repeat(256)));
        items.put(EVENT_NAME_MISSING, "{\"type\":\"track\",\"userId\":\"u\"}");
        items.put(EVENT_NAME_INVALID, track("\"event\":[]"));
        items.put(OUTCOME_INVALID, "{\"type\":\"outcome\",\"userId\":\"u\",\"event\":\"maybe\"}");
        items.put(GROUP_ID_MISSING, "{\"type\":\"group\",\"userId\":\"u\"}");
        items.put(PREVIOUS_ID_MISSING, "{\"type\":\"alias\",\"userId\":\"u\"}");
        items.put(USER_ID_MISSING, "{\"type\":\"alias\",\"previousId\":\"p\",\"anonymousId\":\"a\"}");
        items.put(FIELD_NOT_AN_OBJECT, "{\"type\":\"identify\",\"userId\":\"u\",\"traits\":7}");
        items.put(TIMESTAMP_INVALID, track("\"event\":\"E\",\"timestamp\":\"soon\""));
        items.put(TIMESTAMP_TOO_OLD, track("\"event\":\"E\",\"timestamp\":\"1999-01-01T00:00:00Z\""));
        items.put(
                EVENT_TOO_LARGE, track("\"event\":\"E\",\"properties\":{\"a\":\"%s\"}".formatted("x".repeat(33_000))));
        items.put(
                TRAITS_TOO_MANY,
                "{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{%s}}"
                        .formatted(IntStream.range(0, 201)
                                .mapToObj(i -> "\"t%d\":%d".formatted(i, i))
                                .collect(Collectors.joining(","))));
        items.put(
                TRAIT_TOO_LARGE,
                "{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"a\":\"%s\"}}".formatted("x".repeat(9_000)));
        items.put(TOO_DEEP, track("\"event\":\"E\",\"properties\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40)));
        items.put(DUPLICATE_KEY, track("\"event\":\"E\",\"event\":\"F\""));
        items.put(NUMBER_OUT_OF_RANGE, track("\"event\":\"E\",\"properties\":{\"a\":1e999}"));
        items.put(TEXT_INVALID, track("\"event\":\"E\",\"properties\":{\"a\":\"\\u0000\"}"));
        return items;
    }

    private static Map<RejectionCode, String> violations() {
        return Map.of(
                TRACKING_PLAN_REQUIRED_MISSING, "",
                TRACKING_PLAN_DATATYPE_MISMATCH, "\"amount\":\"1\"",
                TRACKING_PLAN_ADDITIONAL_PROPERTIES, "\"amount\":1,\"colour\":\"red\"",
                TRACKING_PLAN_VALUE_MISMATCH, "\"amount\":1,\"currency\":\"ITL\"");
    }

    private static String track(String fields) {
        return "{\"type\":\"track\",\"userId\":\"u\"," + fields + "}";
    }

    private static String order(String properties) {
        return track("\"event\":\"Order\",\"properties\":{" + properties + "}");
    }

    private static String batch(String key, String item) {
        return code(Requests.keyed(key).body("{\"batch\":[" + item + "]}"), "/v1/batch");
    }

    private static String history(String key, String item) {
        return code(Requests.keyed(key).body("{\"batch\":[" + item + "]}"), "/v1/import");
    }

    private static String binaryEvent(String subject) {
        return code(
                given().auth()
                        .preemptive()
                        .basic(Requests.KEY, "")
                        .header("ce-specversion", "1.0")
                        .header("ce-id", "i")
                        .header("ce-source", "/s")
                        .header("ce-type", "t")
                        .header("ce-subject", subject),
                "/v1/events");
    }

    private static String cloudEvent(String attributes) {
        return code(
                given().config(Requests.untouched("application/cloudevents+json"))
                        .contentType("application/cloudevents+json")
                        .auth()
                        .preemptive()
                        .basic(Requests.KEY, "")
                        .body("{" + attributes + "}"),
                "/v1/events");
    }

    private String delivered(String body) throws Exception {
        String id = source("WEBHOOK", "default").getString("id");
        String secret = mia().body(HOOK)
                .put("/v1/sources/" + id + "/webhook")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        long now = Instant.now().getEpochSecond();
        return code(
                given().contentType(ContentType.JSON)
                        .header("webhook-id", plan)
                        .header("webhook-timestamp", now)
                        .header("webhook-signature", new Webhook(secret).sign(plan, now, body))
                        .body(body),
                "/v1/webhooks/" + id);
    }

    private static String code(RequestSpecification request, String path) {
        return request.post(path).then().statusCode(200).extract().jsonPath().getString("results[0].code");
    }

    private JsonPath source(String kind, String by) {
        return mia().body("{\"name\":\"%s\",\"kind\":\"%s\",\"trackingPlan\":\"%s\"}"
                        .formatted(UUID.randomUUID(), kind, by))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void activatePlan() {
        String etag = mia().body(STRICT)
                .put("/v1/tracking-plan/" + plan + "/draft")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        mia().header("If-Match", etag)
                .post("/v1/tracking-plan/" + plan + "/draft/activate")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification mia() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("mia", Roles.MARKETER));
    }
}
