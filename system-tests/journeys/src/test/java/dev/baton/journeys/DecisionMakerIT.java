package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.ScoreSheet;
import dev.baton.journeys.relay.Visitor;
import org.junit.jupiter.api.Test;

/** The recipe of the default model: a decision maker's title, the pricing page, and a case study. */
@RelayJourney
class DecisionMakerIT {

    @Test
    void aDecisionMakerWhoReadsPricesAndACaseStudyIsAcceptedBySales(Relay relay) {
        // Given
        Visitor vera = relay.visitor("acme.example");

        // When
        vera.identifies("VP Sales").weighsThePurchase();
        Lead lead = relay.leadOf(vera).awaitStage("MQL");
        Assignment assignment = relay.sales().assignmentOf(lead);
        relay.sales().acknowledge(assignment).accept(assignment);

        // Then
        lead.awaitStage("SQL");
        assertThat(lead.stagesEntered()).endsWith("MQL", "SQL").doesNotHaveDuplicates();
        assertThat(assignment.cycle()).isEqualTo(1);
        assertThat(assignment.handRaise()).isFalse();
        assertThat(lead.qualifications()).hasSize(1);
        assertThat(lead.assignments())
                .singleElement()
                .extracting(Assignment::state)
                .isEqualTo("ACCEPTED");
    }

    @Test
    void everybodyShowsABreakdownThatAddsUp(Relay relay) {
        // Given
        Visitor vera = relay.visitor("acme.example");

        // When
        vera.identifies("Chief Revenue Officer").weighsThePurchase();
        Lead lead = relay.leadOf(vera).awaitStage("MQL");
        Assignment assignment = relay.sales().assignmentOf(lead);
        relay.sales().accept(assignment);

        // Then
        ScoreSheet atScoring = lead.score();
        assertThat(atScoring.sum()).isEqualByComparingTo(atScoring.total()).isPositive();
        assertThat(atScoring.qualifiedBy()).anyMatch(criterion -> criterion.startsWith("recipe:"));
        assertThat(assignment.score().sum())
                .isEqualByComparingTo(assignment.score().total())
                .isPositive();
        assertThat(assignment.score().qualifiedBy()).isEqualTo(atScoring.qualifiedBy());
    }

    @Test
    void theAssignmentSaysWhyThisRepAndByWhen(Relay relay) {
        // Given
        Visitor vera = relay.visitor("acme.example");
        vera.identifies("Head of Sales").weighsThePurchase();
        Lead lead = relay.leadOf(vera);

        // When
        Assignment assignment = relay.sales().assignmentOf(lead);
        var details = relay.sales().details(assignment);
        relay.sales().accept(assignment);

        // Then
        assertThat(details.path("decision").path("why").asText()).isNotBlank();
        assertThat(details.path("decision").path("considered").size()).isGreaterThanOrEqualTo(2);
        assertThat(details.path("clock").path("targetSeconds").asLong())
                .isEqualTo(Relay.ACKNOWLEDGE_WITHIN.toSeconds());
        assertThat(details.path("derivation").size()).isPositive();
    }
}
