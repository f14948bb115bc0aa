package dev.baton.lifecycle.inbound.rest;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.lifecycle.testing.Samples;
import dev.baton.lifecycle.testing.Wire;
import dev.baton.localstack.testing.StackTestResource;
import dev.baton.localstack.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "lifecycle"))
class LeadMovesQuarkusTest {
    private String leadId;

    @BeforeEach
    void anMql() {
        leadId = MessageIds.next().toString();
        Wire.send(Wire.message(
                Topics.SCORES, EventTypes.THRESHOLD_CROSSED, leadId, Samples.crossed(leadId, "UP", 1, NOON)));
        Wire.said(leadId, 1);
    }

    @Test
    void aRefusedMoveSaysWhereTheLeadMayGoAndIsToldToEverybody() {
        // When
        Response refused = move("max", "sales-manager", "{\"to\":\"CUSTOMER\"}");

        // Then
        refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://baton.dev/problems/transition-refused"))
                .body("stage", equalTo("MQL"))
                .body("allowed", equalTo(List.of("SQL", "RECYCLED", "DISQUALIFIED")));
        var told = Wire.said(leadId, 2).getLast();
        assertThat(Wire.header(told, CloudEventHeader.TYPE)).isEqualTo(EventTypes.TRANSITION_REFUSED);
        assertThat(Wire.data(told).get("actor").asText()).isEqualTo("max");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"to\":\"WINNER\"} | unknown-stage | stages | CLOSED_LOST",
                "{} | unknown-stage | stages | CLOSED_LOST",
                "{\"to\":\"RECYCLED\"} | unknown-reason | reasons | UNREACHABLE",
                "{\"to\":\"RECYCLED\",\"reasonCode\":\"BORED\"} | unknown-reason | reasons | UNREACHABLE"
            })
    void aStageOrReasonThatIsNoneIsAnsweredWithTheRightOnes(String body, String type, String list, String member) {
        move("max", "sales-manager", body)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://baton.dev/problems/" + type))
                .body(list, hasItems(member));
    }

    @Test
    void theSameKeyAgainMovesOnceAndAnswersTheSame() {
        // Given
        String key = "key-" + leadId;
        String body = "{\"to\":\"RECYCLED\",\"reasonCode\":\"TIMING\",\"note\":\"next quarter\"}";

        // When
        Response first = moveWithKey(key, body);
        Response again = moveWithKey(key, body);
        Response other = moveWithKey(key, "{\"to\":\"SQL\"}");

        // Then
        first.then().statusCode(200).body("stage", equalTo("RECYCLED")).body("version", equalTo(2));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        other.then().statusCode(422).body("type", containsString("idempotency-key-reused"));
        as("max", "sales-manager")
                .get("/v1/leads/{id}", leadId)
                .then()
                .body("version", equalTo(2))
                .body("history[0].note", equalTo("next quarter"))
                .body("history[0].actor", equalTo("max"));
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        // Given
        RequestSpecification stale = as("max", "sales-manager")
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body("{\"to\":\"SQL\"}");

        // When
        Response answer = stale.post("/v1/leads/{id}/transitions", leadId);

        // Then
        answer.then().statusCode(412).body("version", equalTo(1));
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(TestTokens.of(user, role));
    }

    private Response move(String user, String role, String body) {
        return as(user, role).contentType("application/json").body(body).post("/v1/leads/{id}/transitions", leadId);
    }

    private Response moveWithKey(String key, String body) {
        return as("max", "sales-manager")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/leads/{id}/transitions", leadId);
    }
}
