package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads that nobody can take now wait, and are not forgotten. */
@BootedRouting
class WaitingLeadsQuarkusTest {

    @Inject
    Desk desk;

    @Inject
    MockMailbox mailbox;

    private final Journey lead = Journey.begin();

    @BeforeEach
    void clear() {
        desk.clear();
        mailbox.clear();
    }

    @Test
    void aLeadWaitsUntilSomebodyIsAvailable() {
        // Given
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        Wire.send(lead.qualifies());
        JsonNode unassigned =
                Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED).getLast().data();

        // When
        People.setAvailable("tom", true);

        // Then
        assertThat(unassigned.get("unassignedReason").asText()).isEqualTo("NOBODY_AVAILABLE");
        assertThat(Wire.repOf(lead, EventTypes.ASSIGNMENT_CREATED)).isEqualTo("tom");
        People.manager().get("/v1/waiting").then().body("items.size()", is(0));
    }

    @Test
    void aLeadWaitsUntilSomebodyHasAFreePlaceAndHandRaisersComeFirst() {
        // Given
        desk.run("UPDATE rep SET capacity = 0 WHERE user_name <> 'sam'");
        desk.run("UPDATE rep SET capacity = 1 WHERE user_name = 'sam'");
        Journey early = Journey.begin();
        Journey asking = Journey.begin().raisingTheHand();
        String first = Wire.handOver(lead);
        Wire.send(early.qualifies());
        Wire.said(early.leadId(), EventTypes.LEAD_UNASSIGNED);
        Wire.send(asking.qualifies());
        Wire.said(asking.leadId(), EventTypes.LEAD_UNASSIGNED);

        // When
        People.rep("sam").post("/v1/assignments/" + first + "/accept").then().statusCode(200);

        // Then
        assertThat(Wire.repOf(asking, EventTypes.ASSIGNMENT_CREATED)).isEqualTo("sam");
        People.manager()
                .get("/v1/waiting")
                .then()
                .body("items.leadId", contains(early.leadId()))
                .body("items[0].unassignedReason", is("ALL_REPS_AT_CAP"));
    }

    @Test
    void aManagerTakesALeadThatNobodyHas() {
        // Given
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        Wire.send(lead.qualifies());
        Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED);
        String path = "/v1/waiting/" + lead.leadId() + "/assign";
        People.rep("rita").body(Map.of("rep", "me")).post(path).then().statusCode(403);
        People.manager().body(Map.of("rep", "nobody")).post(path).then().statusCode(404);

        // When
        People.manager()
                .body(Map.of("rep", "me"))
                .post(path)
                .then()
                .statusCode(200)
                .body("rep.userName", is("max"));

        // Then
        assertThat(Wire.repOf(lead, EventTypes.ASSIGNMENT_CREATED)).isEqualTo("max");
        People.manager().body(Map.of("rep", "me")).post(path).then().statusCode(409);
    }
}
