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
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "lifecycle"))
class LeadApiQuarkusTest {

    private String leadId;

    @BeforeEach
    void anMql() {
        leadId = MessageIds.next().toString();
        Wire.send(Wire.message(
                Topics.SCORES, EventTypes.THRESHOLD_CROSSED, leadId, Samples.crossed(leadId, "UP", 1, NOON)));
        Wire.said(leadId, 1);
    }

    @Test
    void showsWhereTheLeadStandsAndHowItCameThere() {
        // When
        Response answer = as("max", "sales-manager").get("/v1/leads/{id}", leadId);

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(leadId))
                .body("stage", equalTo("MQL"))
                .body("furthestStage", equalTo("MQL"))
                .body("cycle", equalTo(1))
                .body("bounces", equalTo(0))
                .body("setAside", equalTo(false))
                .body("version", equalTo(1))
                .body("allowed", hasItems("SQL", "RECYCLED", "DISQUALIFIED"))
                .body("history", hasSize(1))
                .body("history[0].to", equalTo("MQL"))
                .body("history[0].cause", equalTo("SCORE"))
                .body("history[0].modelVersion", equalTo(3));
    }

    @Test
    void nobodySeesAnythingWithoutAToken() {
        given().get("/v1/leads/{id}", leadId).then().statusCode(401);
        given().contentType("application/json")
                .body("{\"to\":\"SQL\"}")
                .post("/v1/leads/{id}/transitions", leadId)
                .then()
                .statusCode(401);
        given().get("/v1/funnel").then().statusCode(401);
    }

    @Test
    void aRoleThatMayOnlyReadIsForbiddenToMove() {
        as("crm", "integrator").get("/v1/leads/{id}", leadId).then().statusCode(200);
        move("crm", "integrator", "{\"to\":\"SQL\"}").then().statusCode(403);
        as("rita", "rep").get("/v1/funnel").then().statusCode(403);
        as("eve", "stranger").get("/v1/leads/{id}", leadId).then().statusCode(403);
    }

    @Test
    void aRepSeesAndMovesOwnLeadsOnly() {
        // Given
        String problem = "https://baton.dev/problems/lead-not-yours";
        as("sam", "rep").get("/v1/leads/{id}", leadId).then().statusCode(403).body("type", equalTo(problem));
        Wire.send(Wire.message(
                Topics.ASSIGNMENTS,
                EventTypes.ASSIGNMENT_CREATED,
                leadId,
                Samples.assignment(leadId, 1, "OPEN", "rita", null, NOON)));

        // When
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as("rita", "rep").get("/v1/leads/{id}", leadId).statusCode() == 200);
        Response foreign = move("sam", "rep", "{\"to\":\"SQL\"}");
        Response own = move("rita", "rep", "{\"to\":\"SQL\"}");

        // Then
        foreign.then().statusCode(403).body("type", equalTo(problem));
        own.then().statusCode(200).body("stage", equalTo("SQL"));
    }

    @Test
    void aMarketerDoesNotMoveWhatIsWithSales() {
        move("mia", "marketer", "{\"to\":\"DISQUALIFIED\",\"reasonCode\":\"BOT\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://baton.dev/problems/move-not-yours"));
    }

    @Test
    void anUnknownLeadIsNotFound() {
        as("max", "sales-manager")
                .get("/v1/leads/{id}", MessageIds.next())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://baton.dev/problems/lead-not-found"));
        as("max", "sales-manager").get("/v1/leads/nonsense").then().statusCode(404);
    }

    @Test
    void anAbsorbedLeadPointsToTheOneThatStandsForIt() {
        // Given
        String survivor = MessageIds.next().toString();
        Wire.send(
                Wire.message(Topics.SCORES, EventTypes.LEAD_MERGED, survivor, Samples.merged(survivor, leadId, NOON)));
        Wire.said(survivor, 1);

        // When
        Response read = as("max", "sales-manager").redirects().follow(false).get("/v1/leads/{id}", leadId);
        Response moved = move("max", "sales-manager", "{\"to\":\"SQL\"}");

        // Then
        read.then().statusCode(307).header("Location", containsString(survivor)).body("survivorId", equalTo(survivor));
        moved.then().statusCode(409).body("survivorId", equalTo(survivor));
        as("max", "sales-manager")
                .get("/v1/leads/{id}", survivor)
                .then()
                .body("stage", equalTo("MQL"))
                .body("history", hasSize(2));
    }

    @Test
    void theFunnelNamesItsDenominator() {
        as("mia", "marketer")
                .get("/v1/funnel")
                .then()
                .statusCode(200)
                .body("denominator", containsString("every lead that ever entered the funnel"))
                .body("stages", hasSize(9))
                .body("reached", hasSize(6));
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(TestTokens.of(user, role));
    }

    private Response move(String user, String role, String body) {
        return as(user, role).contentType("application/json").body(body).post("/v1/leads/{id}/transitions", leadId);
    }
}
