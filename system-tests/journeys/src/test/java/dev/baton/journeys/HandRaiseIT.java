package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import org.junit.jupiter.api.Test;

/** Who asks for contact is ready, whatever the score; but somebody must be there to call. */
@RelayJourney
class HandRaiseIT {

    @Test
    void anUnknownVisitorWhoAsksForADemoQualifiesAtOnceWhenIdentified(Relay relay) {
        // Given
        Visitor nobody = relay.visitor("acme.example");
        nobody.does("Demo Requested");
        Lead unknown = relay.unknownLeadOf(nobody);
        assertThat(unknown.score().qualified()).isFalse();

        // When
        nobody.identifies("Marketing Specialist");

        // Then
        Lead lead = relay.leadOf(nobody).awaitStage("MQL");
        Assignment assignment = relay.sales().assignmentOf(lead);
        relay.sales().accept(assignment);
        assertThat(assignment.handRaise()).isTrue();
        assertThat(lead.score().qualifiedBy()).contains("hand-raise");
        assertThat(lead.qualifications()).singleElement().satisfies(crossing -> assertThat(
                        crossing.data().path("lead").path("email").asText())
                .as("e-mail known when it qualified")
                .isEqualTo(nobody.email()));
    }
}
