package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Topics;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Partitions;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import org.junit.jupiter.api.Test;

/** A gate is no sum of points: nothing a competitor does opens it. */
@RelayJourney
class CompetitorIT {

    @Test
    void aCompetitorNeverQualifiesWhateverItDoes(Relay relay) {
        // Given
        Visitor rival = relay.visitor("rival-example.com");
        Visitor marker = relay.visitor("acme.example");

        // When: the rival does everything, then somebody else asks for a demo through the same partition
        rival.identifies("VP Sales").weighsThePurchase().does("Demo Requested").does("Quote Requested");
        marker.identifiesAs(Partitions.sameAs(rival.userId()), "VP Sales").does("Demo Requested");
        Lead markerLead = relay.leadOf(marker).awaitStage("MQL");
        relay.sales().accept(relay.sales().assignmentOf(markerLead));

        // Then
        Lead lead = relay.leadOf(rival).awaitEventCount(rival.sentItems());
        assertThat(lead.score().qualified()).isFalse();
        assertThat(lead.score().disqualifiedBy()).isNotEmpty();
        assertThat(lead.qualifications()).isEmpty();
        assertThat(lead.stage()).isNotIn("MQL", "SQL", "OPPORTUNITY", "CUSTOMER");
        assertThat(relay.topics()
                        .all(seen -> seen.topic().equals(Topics.ASSIGNMENTS)
                                && lead.id().equals(seen.key())))
                .isEmpty();
    }
}
