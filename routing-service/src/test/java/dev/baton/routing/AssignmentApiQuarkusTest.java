package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reps and managers do, and what they may not do. Every test has a lead that rita was given. */
@BootedRouting
class AssignmentApiQuarkusTest {

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
    void acknowledgingMeetsTheClock() {
        // When
        ritas.move("rita", "acknowledge")
                .statusCode(200)
                .body("state", is("ACKNOWLEDGED"))
                .body("clock.state", is("MET"))
                .body("allowed", contains("ACCEPT", "REJECT"));

        // Then
        JsonNode met = Wire.said(lead.leadId(), EventTypes.SLA_MET).getLast().data();
        assertThat(met.get("percent").asInt()).isBetween(0, 99);
        assertThat(met.get("milestone").asText()).isEqualTo("ACKNOWLEDGE");
    }

    @Test
    void acceptingImpliesAcknowledgingAndTellsTheWorld() {
        // When
        ritas.move("rita", "accept")
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("clock.state", is("MET"));

        // Then
        List<Wire.Said> said = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_ACCEPTED);
        assertThat(said)
                .extracting(Wire.Said::type)
                .containsExactly(
                        EventTypes.ASSIGNMENT_CREATED,
                        EventTypes.ASSIGNMENT_ACKNOWLEDGED,
                        EventTypes.SLA_MET,
                        EventTypes.ASSIGNMENT_ACCEPTED);
        assertThat(said.getLast().data().get("actor").asText()).isEqualTo("rita");
        assertThat(said.getLast().data().get("leadId").asText()).isEqualTo(lead.leadId());
    }

    @Test
    void rejectingKeepsReasonAndNote() {
        // When
        reject("NO_BUDGET", "next year").statusCode(200).body("state", is("REJECTED"));

        // Then
        JsonNode rejected = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_REJECTED)
                .getLast()
                .data();
        assertThat(rejected.get("reasonCode").asText()).isEqualTo("NO_BUDGET");
        assertThat(rejected.get("note").asText()).isEqualTo("next year");
        assertThat(ledger()).containsExactly("1");
    }

    @Test
    void aLeadThatWasAMachineDoesNotCountAgainstTheRep() {
        // When
        reject("BOT", null).statusCode(200);

        // Then
        assertThat(ledger()).containsExactly("0");
    }

    @Test
    void anUnknownReasonIsRefusedWithTheList() {
        reject("BORING", null)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:baton:problem:unknown-reject-reason"))
                .body("valid", hasItems("NO_BUDGET", "BOT", "TIMING"));
    }

    @Test
    void aMoveThatTheStateForbidsIsRefusedWithWhatIsPossible() {
        // Given
        ritas.move("rita", "acknowledge").statusCode(200);

        // Then
        ritas.move("rita", "acknowledge")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("state", is("ACKNOWLEDGED"))
                .body("allowed", contains("ACCEPT", "REJECT"))
                .body("detail", containsString("ACCEPT, REJECT"));
        ritas.move("rita", "accept").statusCode(200);
        ritas.move("rita", "accept").statusCode(409).body("allowed", empty());
    }

    @Test
    void theSameRequestTwiceIsAnsweredTheSameAndDoneOnce() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        String first = keyed(key)
                .post(ritas.path("accept"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String second = keyed(key)
                .post(ritas.path("accept"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(desk.column("SELECT count(*) FROM assignment_history WHERE what = 'ACCEPTED'"))
                .containsExactly("1");
    }

    @Test
    void theDetailSaysWhyAndByWhen() {
        People.rep("rita")
                .get("/v1/assignments/" + ritas.id())
                .then()
                .statusCode(200)
                .body("id", is(ritas.id()))
                .body("decision.why", notNullValue())
                .body("decision.rule", is("catch-all"))
                .body("decision.considered.userName", hasItems("rita", "sam", "tom"))
                .body("decision.considered.find { it.userName == 'sam' }.excluded", is("UNAVAILABLE"))
                .body("decision.considered.find { it.userName == 'rita' }.chosen", is(true))
                .body("derivation", hasSize(1))
                .body("derivation[0].kind", is("COUNTED"))
                .body("history.what", contains("ASSIGNED"));
    }

    private ValidatableResponse reject(String reason, String note) {
        var body = new HashMap<String, String>();
        body.put("reasonCode", reason);
        body.put("note", note);
        return People.rep("rita").body(body).post(ritas.path("reject")).then();
    }

    private static RequestSpecification keyed(String key) {
        return People.rep("rita").header("Idempotency-Key", key);
    }

    private List<String> ledger() {
        return desk.column(
                "SELECT l.assigned FROM ledger_line l JOIN rep r ON r.id = l.rep_id WHERE r.user_name = 'rita'");
    }
}
