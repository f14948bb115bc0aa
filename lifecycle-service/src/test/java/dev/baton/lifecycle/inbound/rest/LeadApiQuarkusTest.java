package dev.baton.lifecycle.inbound.rest;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.kit.message.MessageIds;
import dev.baton.lifecycle.testing.BootedLifecycle;
import dev.baton.lifecycle.testing.Samples;
import dev.baton.lifecycle.testing.Wire;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedLifecycle
class LeadApiQuarkusTest {

    private LeadRequests lead;

    @BeforeEach
    void anMql() {
        lead = new LeadRequests(Wire.anMql());
    }

    @Test
    void showsWhereTheLeadStandsAndHowItCameThere() {
        // When
        Response answer = lead.read("max", "sales-manager");

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(lead.id()))
                .body("stage", equalTo("MQL"))
                .body("furthestStage", equalTo("MQL"))
                .body("cycle", equalTo(1))
                .body("bounces", equalTo(0))
                .body("setAside", equalTo(false))
                .body("version", equalTo(1))
                .body("allowed", hasItems("RECYCLED", "DISQUALIFIED"))
                .body("history", hasSize(1))
                .body("history[0].to", equalTo("MQL"))
                .body("history[0].cause", equalTo("SCORE"))
                .body("history[0].modelVersion", equalTo(3));
    }

    @Test
    void nobodySeesAnythingWithoutAToken() {
        given().get("/v1/leads/{id}", lead.id()).then().statusCode(401);
        given().contentType("application/json")
                .body("{\"to\":\"SQL\"}")
                .post("/v1/leads/{id}/transitions", lead.id())
                .then()
                .statusCode(401);
        given().get("/v1/funnel").then().statusCode(401);
    }

    @Test
    void aRoleThatMayOnlyReadIsForbiddenToMove() {
        lead.read("crm", "integrator").then().statusCode(200);
        lead.move("crm", "integrator", "{\"to\":\"SQL\"}").then().statusCode(403);
        LeadRequests.as("rita", "rep").get("/v1/funnel").then().statusCode(403);
        lead.read("eve", "stranger").then().statusCode(403);
    }

    @Test
    void aRepSeesAndMovesOwnLeadsOnly() {
        // Given
        String problem = "urn:baton:problem:lead-not-yours";
        lead.read("sam", "rep").then().statusCode(403).body("type", equalTo(problem));
        Wire.send(Wire.message(
                Topics.ASSIGNMENTS,
                EventTypes.ASSIGNMENT_CREATED,
                lead.id(),
                Samples.assignment(lead.id(), 1, "OPEN", "rita", null, NOON)));

        // When
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> lead.read("rita", "rep").statusCode() == 200);
        Response foreign = lead.move("sam", "rep", "{\"to\":\"SQL\"}");
        Response own = lead.move("rita", "rep", "{\"to\":\"SQL\"}");

        // Then
        foreign.then().statusCode(403).body("type", equalTo(problem));
        own.then().statusCode(200).body("stage", equalTo("SQL"));
    }

    @Test
    void anExpiredAssignmentEndsTheAccessOfTheFormerRep() {
        // Given
        Wire.send(held(EventTypes.ASSIGNMENT_CREATED, "OPEN", NOON));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> lead.read("rita", "rep").statusCode() == 200);

        // When
        Wire.send(held(EventTypes.ASSIGNMENT_EXPIRED, "EXPIRED", NOON.plusSeconds(300)));

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> lead.read("rita", "rep").statusCode() == 403);
        lead.move("rita", "rep", "{\"to\":\"SQL\"}").then().statusCode(403);
    }

    private ProducerRecord<String, byte[]> held(String type, String state, Instant at) {
        return Wire.message(
                Topics.ASSIGNMENTS, type, lead.id(), Samples.assignment(lead.id(), 1, state, "rita", null, at));
    }

    @Test
    void aMarketerDoesNotMoveWhatIsWithSales() {
        lead.move("mia", "marketer", "{\"to\":\"DISQUALIFIED\",\"reasonCode\":\"BOT\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:baton:problem:move-not-yours"));
    }

    @Test
    void anUnknownLeadIsNotFound() {
        LeadRequests.as("max", "sales-manager")
                .get("/v1/leads/{id}", MessageIds.next())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:baton:problem:lead-not-found"));
        LeadRequests.as("max", "sales-manager").get("/v1/leads/nonsense").then().statusCode(404);
    }

    @Test
    void anAbsorbedLeadPointsToTheOneThatStandsForIt() {
        // Given
        String survivor = MessageIds.next().toString();
        Wire.send(Wire.message(
                Topics.SCORES, EventTypes.LEAD_MERGED, survivor, Samples.merged(survivor, lead.id(), NOON)));
        Wire.said(survivor, 1);

        // When
        Response read = LeadRequests.as("max", "sales-manager")
                .redirects()
                .follow(false)
                .get("/v1/leads/{id}", lead.id());
        Response moved = lead.move("max", "sales-manager", "{\"to\":\"SQL\"}");

        // Then
        read.then().statusCode(307).header("Location", containsString(survivor)).body("survivorId", equalTo(survivor));
        moved.then().statusCode(409).body("survivorId", equalTo(survivor));
        LeadRequests.as("max", "sales-manager")
                .get("/v1/leads/{id}", survivor)
                .then()
                .body("stage", equalTo("MQL"))
                .body("history", hasSize(2));
    }

    @Test
    void theFunnelNamesItsDenominator() {
        LeadRequests.as("mia", "marketer")
                .get("/v1/funnel")
                .then()
                .statusCode(200)
                .body("denominator", containsString("every lead that ever entered the funnel"))
                .body("stages", hasSize(9))
                .body("reached", hasSize(6));
    }
}
