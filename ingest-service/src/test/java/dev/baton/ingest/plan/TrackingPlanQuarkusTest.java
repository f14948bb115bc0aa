package dev.baton.ingest.plan;

import static dev.baton.ingest.plan.PlannedSource.mia;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.baton.contracts.Roles;
import dev.baton.contracts.Topics;
import dev.baton.ingest.BootedIngest;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.localstack.testing.TestTopics;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedIngest
class TrackingPlanQuarkusTest {

    private static final String STRICT = """
            {"modes":{"unplannedEvents":"quarantine","unplannedProperties":"warn","violations":"quarantine"},
             "events":{"Order Placed":{"schema":{"required":["amount"],"properties":{"amount":{"type":"number"}}}}}}""";

    private final String person = "person-" + UUID.randomUUID();
    private PlannedSource source;

    @BeforeEach
    void make() {
        source = PlannedSource.made();
    }

    @Test
    void aPlanWarnsOrQuarantinesAndWhatItForbadeIsReplayedOnceItIsMended() {
        // Given
        source.activated(STRICT);

        // When
        JsonPath answer = source.sent(
                track("good", "Order Placed", "\"amount\":1"),
                track("surplus", "Order Placed", "\"amount\":1,\"colour\":\"red\""),
                track("wrong", "Order Placed", "\"amount\":\"1\""),
                track("unplanned", "Order Paid", "\"amount\":1"),
                track("mail", "Email Link Clicked", "\"amount\":1"));

        // Then
        assertThat(answer.getList("results.status"))
                .containsExactly("accepted", "accepted", "rejected", "rejected", "rejected");
        assertThat(answer.getString("results[0].warnings")).isNull();
        assertThat(answer.getString("results[1].warnings[0].kind")).isEqualTo("Additional-Properties");
        assertThat(answer.getString("results[1].warnings[0].pointer")).isEqualTo("/properties/colour");
        assertThat(answer.getString("results[2].code")).isEqualTo("TRACKING_PLAN_DATATYPE_MISMATCH");
        assertThat(answer.getString("results[2].pointer")).isEqualTo("/properties/amount");
        assertThat(answer.getString("results[3].code")).isEqualTo("TRACKING_PLAN_UNPLANNED_EVENT");
        var carried = TestTopics.await(Topics.EVENTS, 2, wire -> person.equals(wire.key()))
                .getLast();
        assertThat(JsonPath.from(new String(carried.value(), StandardCharsets.UTF_8))
                        .getString("context.violations[0].kind"))
                .isEqualTo("Additional-Properties");
        mendedAndReplayed();
    }

    private void mendedAndReplayed() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> mia().get(
                        "/v1/rejections/summary?state=OPEN&messageId=" + person)
                .then()
                .body("total", equalTo(3)));
        source.activated(STRICT.replace("\"number\"", "[\"number\",\"string\"]")
                .replace("\"events\":{", "\"events\":{\"Email Link Clicked\":{},"));
        mia().body("{\"messageId\":\"%s\"}".formatted(person))
                .post("/v1/rejections/replay")
                .then()
                .statusCode(202);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> mia().get(
                        "/v1/rejections?state=REPLAYED&messageId=" + person)
                .then()
                .body("items.messageId", containsInAnyOrder("wrong-" + person, "mail-" + person)));
        // the click is held back first, as every e-mail event
        assertThat(TestTopics.await(Topics.EVENTS, 4, wire -> person.equals(wire.key())))
                .extracting(wire -> JsonPath.from(new String(wire.value(), StandardCharsets.UTF_8))
                        .getString("name"))
                .containsExactlyInAnyOrder("Order Placed", "Order Placed", "Order Placed", "Email Link Clicked");
    }

    @Test
    void aDraftIsEditedByOneAtATimeAndWhatIsActiveNeverChanges() {
        // Given
        String first = source.drafted("{}");

        // When
        mia().body("{\"events\":{}}").put(source.path("/draft")).then().statusCode(428);
        String second = mia().header("If-Match", first)
                .body("{\"events\":{\"A\":{}}}")
                .put(source.path("/draft"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        mia().header("If-Match", first)
                .body("{}")
                .put(source.path("/draft"))
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:baton:problem:tracking-plan-changed"));
        source.activate(first).then().statusCode(412);
        source.activate(second).then().statusCode(200).body("state", equalTo("ACTIVE"));

        // Then
        mia().get(source.path("/draft")).then().statusCode(404);
        source.activated("{\"events\":{\"A\":{\"description\":\"d\"},\"B\":{}}}");
        mia().get(source.path("/versions/1"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETIRED"))
                .body("document.events.A.description", nullValue());
        mia().get(source.path("")).then().body("version", equalTo(2)).body("activatedBy", equalTo("mia"));
        mia().get(source.path("/diff?from=1&to=2"))
                .then()
                .statusCode(200)
                .body("changes.pointer", equalTo(List.of("/events/A/description", "/events/B")))
                .body("changes.change", equalTo(List.of("added", "added")));
        mia().get(source.path("/versions")).then().body("items.version", equalTo(List.of(2, 1)));
        mia().post(source.path("/retire")).then().statusCode(200);
        mia().get(source.path("")).then().statusCode(404);
    }

    @Test
    void nonsenseIsRefusedWithEveryFault() {
        mia().body("{\"evnets\":{},\"modes\":{\"violations\":\"block\"}}")
                .put(source.path("/draft"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.pointer", hasItem("/evnets"))
                .body("faults.detail", hasItem(containsString("“events”")));
        mia().body("no json").put(source.path("/draft")).then().statusCode(422);
        mia().body("{}").put("/v1/tracking-plan/-/draft").then().statusCode(400);
        mia().get(source.path("/versions/9")).then().statusCode(404);
    }

    @Test
    void theShippedPlanAllowsEverythingAndTheSchemaIsPublic() {
        mia().get("/v1/tracking-plan/default")
                .then()
                .statusCode(200)
                .body("document.modes.unplannedEvents", equalTo("allow"));
        mia().get("/v1/tracking-plan").then().statusCode(200).body("items.key", hasItem("default"));
        mia().get("/v1/tracking-plan/schema").then().statusCode(200).body("title", equalTo("Tracking plan"));
        assertThat(source.sent(track("m", "Never Planned", "\"a\":1")).getList("results.status"))
                .containsExactly("accepted");
        given().auth()
                .oauth2(TestTokens.of("max", Roles.SALES_MANAGER))
                .get("/v1/tracking-plan")
                .then()
                .statusCode(403);
    }

    private String track(String messageId, String event, String properties) {
        return "{\"type\":\"track\",\"messageId\":\"%s-%s\",\"userId\":\"%2$s\",\"event\":\"%s\",\"properties\":{%s}}"
                .formatted(messageId, person, event, properties);
    }
}
