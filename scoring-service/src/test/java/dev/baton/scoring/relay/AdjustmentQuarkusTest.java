package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BootedScoring
class AdjustmentQuarkusTest {

    @Test
    void anAdjustmentQualifiesALeadAndItsExpiryTakesThatBackOnTime() {
        // Given
        Visitor una = new Visitor();
        String lead = scored(una);
        String until = Instant.now().plusSeconds(3).toString();

        // When
        max().body(Map.of("kind", "ADD", "points", 80, "reason", "Knows them", "expiresAt", until))
                .post("/v1/leads/" + lead + "/adjustments")
                .then()
                .statusCode(201)
                .body("author", equalTo("max"))
                .body("inForce", equalTo(true));

        // Then
        JsonNode up =
                Wire.said(THRESHOLD_CROSSED, una.email, one -> direction(one).equals("UP"));
        JsonNode down =
                Wire.said(THRESHOLD_CROSSED, una.email, one -> direction(one).equals("DOWN"));
        assertThat(up.get("cause").asText()).isEqualTo("ADJUSTMENT");
        assertThat(up.at("/score/contributions").toString()).contains("Knows them (max)", "ADJUSTMENT");
        assertThat(down.get("cause").asText()).isEqualTo("ADJUSTMENT");
        assertThat(Instant.parse(down.get("at").asText()))
                .isBetween(Instant.parse(until), Instant.parse(until).plusSeconds(5));
    }

    @Test
    void theScoreTellsWhatWasTrueThenAndRevokingLeavesATrace() {
        // Given
        Visitor vera = new Visitor();
        String lead = scored(vera);
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> pin = Map.of("kind", "PIN", "points", 7.5, "reason", "Budget frozen");

        // When
        JsonPath made = pinned(lead, pin);
        JsonPath again = pinned(lead, pin);

        // Then
        assertThat(made.getString("reason")).isEqualTo("Budget frozen");
        assertThat(again.getMap("$")).isEqualTo(made.getMap("$"));
        max().get("/v1/leads/" + lead + "/score")
                .then()
                .body("total", equalTo(7.5f))
                .body("automatic", notNullValue());
        max().get("/v1/leads/" + lead + "/score?asOf=" + before.minusMillis(1))
                .then()
                .body("contributions.dimension.unique()", equalTo(List.of("FIT", "ENGAGEMENT")));

        // When
        max().delete("/v1/leads/" + lead + "/adjustments/" + made.getString("id"))
                .then()
                .statusCode(204);

        // Then
        max().get("/v1/leads/" + lead + "/adjustments")
                .then()
                .body("items", hasSize(1))
                .body("items[0].revokedBy", equalTo("max"))
                .body("items[0].inForce", equalTo(false));
        assertThat(pinned(lead, pin).getMap("$")).isEqualTo(made.getMap("$"));
        max().get("/v1/leads/" + lead + "/score?model=default&version=1")
                .then()
                .body("contributions.dimension.unique()", equalTo(List.of("FIT", "ENGAGEMENT")));
    }

    @Test
    void theHistoryIsTheScoreOfEachInstant() {
        // Given
        String lead = scored(new Visitor());
        String to = Instant.now().toString();

        // When
        JsonPath history = max().get("/v1/leads/" + lead + "/score/history?steps=3&to=" + to)
                .jsonPath();

        // Then
        float now =
                max().get("/v1/leads/" + lead + "/score?asOf=" + to).jsonPath().getFloat("total");
        assertThat(history.getList("points")).hasSize(4);
        assertThat(history.getFloat("points[0].total")).isZero();
        assertThat(history.getFloat("points[3].total")).isEqualTo(now).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"ADD\",\"points\":0,\"reason\":\"x\"}",
                "{\"kind\":\"ADD\",\"points\":1.2345,\"reason\":\"x\"}",
                "{\"kind\":\"ADD\",\"points\":1e9,\"reason\":\"x\"}",
                "{\"kind\":\"PIN\",\"points\":-1,\"reason\":\"x\"}",
                "{\"kind\":\"PIN\",\"points\":5,\"reason\":\" \"}",
                "{\"kind\":\"PIN\",\"points\":5,\"reason\":\"x\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
                "{\"kind\":\"SET\",\"points\":5,\"reason\":\"x\"}"
            })
    void nonsenseIsRefusedWithWhatWouldBeRight(String body) {
        max().body(body)
                .post("/v1/leads/0190a000-0000-7000-8000-000000000001/adjustments")
                .then()
                .statusCode(400)
                .body("detail", notNullValue());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        max().body(Map.of("kind", "ADD", "points", 1, "reason", "x"))
                .post("/v1/leads/0190a000-0000-7000-8000-000000000001/adjustments")
                .then()
                .statusCode(404);
        max().get("/v1/leads/" + scored(new Visitor()) + "/score?version=1")
                .then()
                .statusCode(400);
    }

    private static JsonPath pinned(String lead, Map<String, Object> pin) {
        return max().header("Idempotency-Key", lead)
                .body(pin)
                .post("/v1/leads/" + lead + "/adjustments")
                .jsonPath();
    }

    private static String scored(Visitor visitor) {
        Wire.send(visitor.identify(Map.of("title", "Director")), visitor.known("Webinar Attended", Map.of()));
        return Wire.said(SCORE_CHANGED, visitor.email, one -> one.toString().contains("webinar-attended"))
                .get("leadId")
                .asText();
    }

    private static String direction(JsonNode crossed) {
        return crossed.get("direction").asText();
    }

    private static RequestSpecification max() {
        return given().auth().oauth2(TestTokens.of("max", Roles.SALES_MANAGER)).contentType(ContentType.JSON);
    }
}
