package dev.baton.lifecycle.inbound.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.baton.contracts.EventTypes;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.lifecycle.testing.BootedLifecycle;
import dev.baton.lifecycle.testing.Wire;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BootedLifecycle
class LeadMovesQuarkusTest {

    private LeadRequests lead;

    @BeforeEach
    void anMql() {
        lead = new LeadRequests(Wire.anMql());
    }

    @Test
    void aRefusedMoveSaysWhereTheLeadMayGoAndIsToldToEverybody() {
        // When
        Response refused = lead.move("max", "sales-manager", "{\"to\":\"CUSTOMER\"}");

        // Then
        refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:baton:problem:transition-refused"))
                .body("stage", equalTo("MQL"))
                .body("allowed", equalTo(List.of("RECYCLED", "DISQUALIFIED")));
        var told = Wire.said(lead.id(), 2).getLast();
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
        lead.move("max", "sales-manager", body)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:baton:problem:" + type))
                .body(list, hasItems(member));
    }

    @Test
    void theSameKeyAgainMovesOnceAndAnswersTheSame() {
        // Given
        String key = "key-" + lead.id();
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
        lead.read("max", "sales-manager")
                .then()
                .body("version", equalTo(2))
                .body("history[0].note", equalTo("next quarter"))
                .body("history[0].actor", equalTo("max"));
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        // Given
        RequestSpecification stale = LeadRequests.as("max", "sales-manager").header("If-Match", "\"7\"");

        // When
        Response answer = lead.move(stale, "{\"to\":\"SQL\"}");

        // Then
        answer.then().statusCode(412).body("version", equalTo(1));
    }

    @Test
    void anMqlThatNoRepHoldsBecomesNoSql() {
        lead.move("max", "sales-manager", "{\"to\":\"SQL\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("lead-not-assigned"))
                .body("detail", containsString("/v1/waiting/"));
    }

    private Response moveWithKey(String key, String body) {
        return lead.move(LeadRequests.as("max", "sales-manager").header("Idempotency-Key", key), body);
    }
}
