package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import org.junit.jupiter.api.Test;

/** What sales hands back stays with marketing until there is new evidence. */
@RelayJourney
class RecyclingIT {

    @Test
    void aRejectedLeadIsRecycledWithTheReason(Relay relay) {
        // Given
        Visitor vera = relay.visitor("acme.example");
        vera.identifies("VP Sales").weighsThePurchase();
        Lead lead = relay.leadOf(vera);
        Assignment assignment = relay.sales().assignmentOf(lead);

        // When
        relay.sales().reject(assignment, "TIMING", "next fiscal year");

        // Then
        lead.awaitStage("RECYCLED");
        assertThat(lead.atLifecycle().path("reasonCode").asText()).isEqualTo("TIMING");
        assertThat(lead.atLifecycle().path("furthestStage").asText()).isEqualTo("MQL");
        assertThat(lead.atLifecycle().path("bounces").asInt()).isEqualTo(1);
    }

    @Test
    void aRecycledLeadComesAgainWithNewEvidenceOnly(Relay relay) {
        // Given
        Visitor vera = relay.visitor("acme.example");
        vera.identifies("VP Sales").weighsThePurchase();
        Lead lead = relay.leadOf(vera);
        relay.sales().reject(relay.sales().assignmentOf(lead), "NO_BUDGET", "");
        lead.awaitStage("RECYCLED");
        int counted = lead.eventCount();

        // When: what is known already comes again, then something weak, then a request
        vera.sendsEverythingAgain();
        vera.does("Email Opened");
        lead.awaitEventCount(counted + 1);
        String afterOldEvents = lead.stage();
        vera.does("Demo Requested");
        Assignment second = relay.sales().assignmentOf(lead, 2);
        relay.sales().accept(second);

        // Then
        lead.awaitStage("SQL");
        assertThat(afterOldEvents).isEqualTo("RECYCLED");
        assertThat(second.handRaise()).isTrue();
        assertThat(lead.stagesEntered()).endsWith("MQL", "RECYCLED", "MQL", "SQL");
        assertThat(lead.assignments()).extracting(Assignment::cycle).containsExactlyInAnyOrder(1, 2);
    }
}
