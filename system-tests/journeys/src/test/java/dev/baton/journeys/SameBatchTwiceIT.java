package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.ScoreSheet;
import dev.baton.journeys.relay.Visitor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Senders repeat themselves; that is no second interest. */
@RelayJourney
class SameBatchTwiceIT {

    private static final List<String> INTEREST =
            List.of("Webinar Registered", "Webinar Attended", "Form Submitted", "Quote Requested", "Comment Posted");

    @Test
    void theSameBatchSentTwiceChangesNothing(Relay relay) {
        // Given
        Visitor vera = relay.visitor("acme.example");
        vera.identifies("Sales Manager");
        List<String> first = vera.doesInOneBatch(INTEREST);
        Lead lead = relay.leadOf(vera).awaitEventCount(vera.sentItems()).awaitStage("MQL");
        relay.sales().accept(relay.sales().assignmentOf(lead));
        lead.awaitStage("SQL");
        Map<String, Integer> counts = lead.score().counts();
        List<String> stages = lead.stagesEntered();

        // When: everything again, then one more event that shows that all of it has arrived
        List<String> second = vera.sendsEverythingAgain();
        vera.does("Something No Rule Knows");
        lead.awaitEventCount(vera.sentItems());

        // Then
        assertThat(first).containsOnly("accepted");
        assertThat(second).isEqualTo(Collections.nCopies(vera.sentItems() - 1, "duplicate"));
        ScoreSheet after = lead.score();
        assertThat(after.counts()).isEqualTo(counts);
        assertThat(after.sum()).isEqualByComparingTo(after.total());
        assertThat(lead.stagesEntered()).isEqualTo(stages);
        assertThat(lead.qualifications()).hasSize(1);
        assertThat(lead.assignments())
                .singleElement()
                .extracting(Assignment::state)
                .isEqualTo("ACCEPTED");
    }
}
