package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.driver.Seen;
import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import dev.baton.journeys.relay.Waiting;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mail scanner's click looks like a person's until it follows the link that people cannot see. */
@RelayJourney
class MachineClickIT {

    private static final BigDecimal JUST_BELOW = BigDecimal.valueOf(59);

    @Test
    void anMqlThatAMachinesClickMadeIsTakenFromSalesWhenTheTruthComesOut(Relay relay) {
        // Given
        Visitor nina = relay.visitor("acme.example");
        nina.identifies("VP Sales");
        Lead lead = relay.leadOf(nina);
        relay.as("max", "scoring")
                .post(
                        "/v1/leads/" + lead.id() + "/adjustments",
                        Map.of(
                                "kind",
                                "ADD",
                                "points",
                                JUST_BELOW.subtract(lead.score().total()),
                                "reason",
                                "on the edge"))
                .expect(201);
        nina.does("Email Link Clicked", Map.of("email_id", "mail-to-" + nina.email(), "link_url", "/offer"));
        lead.awaitStage("MQL");
        Assignment assignment = relay.sales().assignmentOf(lead);

        // When
        nina.does(
                "Email Link Clicked",
                Map.of("email_id", "mail-to-" + nina.email(), "link_url", "/trap", "honeypot", true));

        // Then
        lead.awaitStage("RECYCLED");
        assertThat(lead.atLifecycle().at("/history/0/reasonCode").asText()).isEqualTo("BOT");
        assertThat(lead.records(Topics.SCORES, EventTypes.THRESHOLD_CROSSED).stream()
                        .map(MachineClickIT::crossing)
                        .toList())
                .containsExactly("UP by EVIDENCE", "DOWN by CORRECTION");
        Waiting.until("the rep is relieved of " + assignment.id()).untilAsserted(() -> assertThat(lead.assignments())
                .singleElement()
                .extracting(Assignment::state)
                .isEqualTo("EXPIRED"));
    }

    private static String crossing(Seen seen) {
        return seen.text("direction") + " by " + seen.text("cause");
    }
}
