package dev.baton.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Roles;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which assignments, in lists and one by one. */
@BootedRouting
class AssignmentAccessQuarkusTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    Desk desk;

    private final Journey lead = Journey.begin();
    private AssignmentRequests ritas;

    @BeforeEach
    void ritaHasALead() {
        desk.clear();
        desk.sendEverybodyAwayBut("rita");
        ritas = new AssignmentRequests(Wire.handOver(lead));
    }

    @Test
    void aRepReachesOwnLeadsOnly() {
        People.rep("sam")
                .get("/v1/assignments/" + ritas.id())
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
        ritas.move("sam", "accept").statusCode(403);
        People.rep("sam").get("/v1/assignments?rep=rita").then().statusCode(403);
        People.rep("sam").get("/v1/assignments").then().statusCode(200).body("items", hasSize(0));
        assertThat(desk.column("SELECT state FROM assignment")).containsExactly("OPEN");
    }

    @Test
    void accessToThePersonEndsWithTheAssignment() {
        // Given
        People.rep("rita")
                .get("/v1/assignments/" + ritas.id())
                .then()
                .body("held", is(true))
                .body("lead.email", containsString("@acme.example"));

        // When
        ritas.move("rita", "accept").statusCode(200);
        recycle();

        // Then
        People.rep("rita")
                .get("/v1/assignments/" + ritas.id())
                .then()
                .body("held", is(false))
                .body("lead.name", is("Ada Acme"))
                .body("lead.email", is((Object) null))
                .body("score", is((Object) null))
                .body("recentActivity", hasSize(0));
        People.rep("rita").get("/v1/assignments").then().body("items[0].lead.email", is((Object) null));
        People.manager()
                .get("/v1/assignments/" + ritas.id())
                .then()
                .body("lead.email", containsString("@acme.example"));
    }

    @Test
    void contactDataOfAFormerLeadCannotBeSearched() {
        // Given
        String email = lead.leadId() + "@acme.example";
        People.rep("rita").queryParam("q", email).get("/v1/assignments").then().body("items", hasSize(1));

        // When
        reject("rejected-" + lead.leadId()).statusCode(200);

        // Then
        People.rep("rita").queryParam("q", email).get("/v1/assignments").then().body("items", hasSize(0));
        People.rep("rita")
                .queryParam("q", "VP Engineering")
                .get("/v1/assignments")
                .then()
                .body("items", hasSize(0));
        People.rep("rita")
                .queryParam("q", "ada acme")
                .get("/v1/assignments")
                .then()
                .body("items", hasSize(1));
        People.rep("rita").queryParam("q", "Acme").get("/v1/assignments").then().body("items", hasSize(1));
        People.manager().queryParam("q", email).get("/v1/assignments").then().body("items", hasSize(1));
    }

    @Test
    void contactDataOfALeadThatLeftSalesCannotBeSearched() {
        // Given
        String email = lead.leadId() + "@acme.example";
        ritas.move("rita", "accept").statusCode(200);
        People.rep("rita").queryParam("q", email).get("/v1/assignments").then().body("items", hasSize(1));

        // When
        recycle();

        // Then
        People.rep("rita").queryParam("q", email).get("/v1/assignments").then().body("items", hasSize(0));
    }

    @Test
    void rejectionAndItsRepetitionShowNoContactData() {
        // When
        String first = reject("key").statusCode(200).extract().asString();
        String second = reject("key").statusCode(200).extract().asString();

        // Then
        assertThat(first).contains("REJECTED", "Ada Acme").doesNotContain("@acme.example");
        assertThat(second).isEqualTo(first);
        assertThat(desk.column("SELECT answer FROM idempotency_key"))
                .singleElement()
                .asString()
                .contains(ritas.id())
                .doesNotContain("Ada", "@acme.example");
    }

    @Test
    void repetitionOfAMoveShowsNoContactDataAfterTheLeadLeftSales() {
        // Given
        accept("key").statusCode(200).body("lead.email", containsString("@acme.example"));

        // When
        recycle();

        // Then
        accept("key").statusCode(200).body("state", is("ACCEPTED")).body("lead.email", is((Object) null));
    }

    private ValidatableResponse reject(String key) {
        return People.rep("rita")
                .header("Idempotency-Key", key)
                .body(Map.of("reasonCode", "NO_BUDGET"))
                .post(ritas.path("reject"))
                .then();
    }

    private ValidatableResponse accept(String key) {
        return People.rep("rita")
                .header("Idempotency-Key", key)
                .post(ritas.path("accept"))
                .then();
    }

    private void recycle() {
        Wire.send(lead.becomes(Stage.SQL), lead.becomes(Stage.RECYCLED));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> desk.column("SELECT stage FROM lead")
                .equals(List.of("RECYCLED")));
    }

    @Test
    void aManagerReachesEveryLead() {
        People.manager().get("/v1/assignments").then().statusCode(200).body("items.id", contains(ritas.id()));
        People.manager().post(ritas.path("acknowledge")).then().statusCode(200).body("rep.userName", is("rita"));
    }

    @Test
    void aMachineReadsAndDoesNotDecide() {
        People.as("baton-integrator", Roles.INTEGRATOR)
                .get("/v1/assignments?leadId=" + lead.leadId())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        People.as("baton-integrator", Roles.INTEGRATOR)
                .post(ritas.path("accept"))
                .then()
                .statusCode(403);
    }

    @Test
    void nobodySeesAnythingWithoutATokenOrWithTheWrongRole() {
        for (String path : List.of("/v1/assignments", "/v1/assignments/stream", "/v1/reps", "/v1/fairness")) {
            given().get(path).then().statusCode(401);
            People.as("mia", Roles.MARKETER).get(path).then().statusCode(403);
        }
        given().post(ritas.path("accept")).then().statusCode(401);
    }

    @Test
    void whatIsNotThereIsSaid() {
        People.rep("rita")
                .get("/v1/assignments/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        People.rep("rita")
                .post("/v1/assignments/" + UUID.randomUUID() + "/accept")
                .then()
                .statusCode(404);
        People.rep("rita").get("/v1/assignments/7").then().statusCode(400);
        People.rep("rita").get("/v1/assignments?state=LOST").then().statusCode(400);
        People.rep("rita").get("/v1/assignments?limit=0").then().statusCode(400);
    }

    @Test
    void aListComesInPages() {
        // Given
        Journey second = Journey.begin();
        Wire.send(second.qualifies());
        Wire.said(second.leadId(), EventTypes.ASSIGNMENT_CREATED);

        // When
        String next = People.rep("rita")
                .get("/v1/assignments?rep=me&limit=1")
                .then()
                .body("items.leadId", contains(second.leadId()))
                .extract()
                .path("nextCursor");

        // Then
        People.rep("rita")
                .get("/v1/assignments?rep=me&limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(ritas.id()))
                .body("nextCursor", is((Object) null));
    }

    @Test
    void theLedgerIsOpenToEveryRep() {
        People.rep("sam")
                .get("/v1/fairness")
                .then()
                .statusCode(200)
                .body("items[0].team", is("sales"))
                .body("items[0].withinBound", is(true))
                .body("items[0].lines.find { it.rep.userName == 'rita' }.assigned", is(1));
    }

    @Test
    void repsSwitchTheirOwnAvailabilityAndManagersDoTheRest() {
        People.rep("sam")
                .body(Map.of("available", false))
                .patch("/v1/reps/rita")
                .then()
                .statusCode(403);
        People.rep("sam")
                .body(Map.of("weight", 20))
                .patch("/v1/reps/sam")
                .then()
                .statusCode(403);
        People.manager().body(Map.of("weight", 21)).patch("/v1/reps/sam").then().statusCode(400);
        People.manager()
                .body(Map.of("weight", 2, "capacity", 5))
                .patch("/v1/reps/sam")
                .then()
                .statusCode(200)
                .body("weight", is(2));
        People.manager()
                .body(Map.of("userName", "uma"))
                .post("/v1/reps")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/reps/uma"));
        People.manager().body(Map.of("userName", "uma")).post("/v1/reps").then().statusCode(409);
        People.rep("rita").get("/v1/reps").then().body("items.userName", hasItems("rita", "uma"));
    }
}
