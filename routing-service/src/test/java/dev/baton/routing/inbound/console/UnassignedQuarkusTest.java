package dev.baton.routing.inbound.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Roles;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedRouting
class UnassignedQuarkusTest {

    @Inject
    Desk desk;

    private final Journey lead = Journey.begin();

    @BeforeEach
    void aLeadWaits() {
        desk.clear();
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        Wire.send(lead.qualifies());
        Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED);
    }

    @Test
    void managerSeesTheLeadAndAssignsIt() {
        // Given
        manager()
                .get("/console/unassigned")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("Ada Acme"))
                .body(containsString("No rep is available."))
                .body(containsString("Tom (not available, 0 of 50 leads)"));
        manager().get("/console").then().body(containsString("1 unassigned lead"));

        // When
        manager()
                .redirects()
                .follow(false)
                .formParam("rep", "tom")
                .formParam("reason", "knows the company")
                .post("/console/unassigned/" + lead.leadId() + "/assign?q=ada")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/unassigned?q=ada&done=assigned"));

        // Then
        assertThat(Wire.repOf(lead, EventTypes.ASSIGNMENT_CREATED)).isEqualTo("tom");
        manager().get("/console/unassigned?done=assigned").then().body(containsString("Every lead has a rep."));
    }

    @Test
    void secondAssignmentChangesNothingAndSaysSo() {
        // Given
        String path = "/console/unassigned/" + lead.leadId() + "/assign";
        manager().formParam("rep", "tom").post(path).then().statusCode(200);

        // When
        var second = manager().formParam("rep", "sam").post(path).then();

        // Then
        second.statusCode(409).body(containsString("Nothing changed: another manager was faster"));
        assertThat(desk.column("SELECT count(*) FROM assignment")).containsExactly("1");
    }

    @Test
    void assigningNeedsARepOfTheTeam() {
        String path = "/console/unassigned/" + lead.leadId() + "/assign";
        manager().formParam("rep", "").post(path).then().statusCode(422).body(containsString("choose a rep"));
        manager().formParam("rep", "stranger").post(path).then().statusCode(422);
        manager()
                .formParam("rep", "tom")
                .formParam("reason", "x".repeat(501))
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("500 characters"));
        manager()
                .formParam("rep", "tom")
                .post("/console/unassigned/nonsense/assign")
                .then()
                .statusCode(409);
    }

    @Test
    void repsNeitherSeeNorAssignUnassignedLeads() {
        Browser.rep("rita").get("/console/unassigned").then().statusCode(403);
        Browser.rep("rita")
                .formParam("rep", "rita")
                .post("/console/unassigned/" + lead.leadId() + "/assign")
                .then()
                .statusCode(403);
        Browser.rep("rita").get("/console").then().body(not(containsString("/console/unassigned")));
    }

    private static RequestSpecification manager() {
        return Browser.as("max", Roles.SALES_MANAGER);
    }
}
