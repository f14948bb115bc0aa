package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What routing keeps of somebody who asked to be forgotten: that there was an assignment, and how it was kept. */
@BootedRouting
class ErasureQuarkusTest {

    @Inject
    Desk desk;

    private final Journey lead = Journey.begin();

    @BeforeEach
    void clear() {
        desk.clear();
    }

    @Test
    void theRepLosesTheLeadAndSeesNothingOfThePerson() {
        // Given
        Wire.send(lead.qualifies());
        var created = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_CREATED)
                .getFirst()
                .data();
        String rep = created.get("repUserName").asText();
        People.rep(rep)
                .header("Idempotency-Key", lead.leadId())
                .post("/v1/assignments/" + created.get("assignmentId").asText() + "/acknowledge")
                .then()
                .statusCode(200)
                .body(containsString("Ada Acme"));

        assertThat(desk.column(
                        "INSERT INTO parked_message (topic, key, headers, refusal) VALUES"
                                + " ('baton.assignments', convert_to($1, 'UTF8'), '[]', 'RECORD_TOO_LARGE')"
                                + " RETURNING refusal",
                        lead.leadId()))
                .hasSize(1);

        // When
        Wire.send(List.of(Wire.forgotten(lead.leadId())));
        var expired = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_EXPIRED)
                .getLast()
                .data();
        Wire.send(lead.becomes(Stage.DISQUALIFIED));
        Journey next = Journey.begin();
        Wire.send(next.qualifies());
        Wire.said(next.leadId(), EventTypes.ASSIGNMENT_CREATED);

        // Then
        assertThat(expired.get("state").asText()).isEqualTo("EXPIRED");
        People.rep(rep)
                .get("/v1/assignments/" + created.get("assignmentId").asText())
                .then()
                .statusCode(200)
                .body("state", is("EXPIRED"))
                .body("lead", nullValue())
                .body("reasonCode", is("ERASED"))
                .body(not(containsString("Ada Acme")));
        assertThat(desk.column("SELECT refusal FROM parked_message WHERE key = convert_to($1, 'UTF8')", lead.leadId()))
                .isEmpty();
        assertThat(desk.column("SELECT answer FROM idempotency_key WHERE key = $1", lead.leadId()))
                .isEmpty();
        assertThat(desk.column(
                        "SELECT dossier::text FROM lead WHERE id::text = $1 UNION ALL SELECT dossier::text FROM"
                                + " assignment WHERE lead_id::text = $1",
                        lead.leadId()))
                .allSatisfy(dossier -> assertThat(dossier).doesNotContain("Ada"));
    }
}
