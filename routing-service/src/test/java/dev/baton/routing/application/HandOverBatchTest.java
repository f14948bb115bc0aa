package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.mql;
import static dev.baton.routing.application.Cases.open;
import static dev.baton.routing.application.Cases.withOpen;
import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.lead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.decision.UnassignedReason;
import dev.baton.routing.domain.fairness.CreditReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandOverBatchTest {

    private final RoutingChanges changes = new RoutingChanges(NOON.plusSeconds(60));

    @Test
    void undecidedLeadIsOfferedToTheColleagues() {
        // Given
        LeadCase ada = withOpen("ada", "rita");

        // When
        HandOverBatch batch = take(ada, ada.undecided().orElseThrow());

        // Then
        assertThat(batch.needRep()).extracting(need -> need.lead().id()).containsExactly(lead("ada"));
        assertThat(batch.credits()).extracting(Credit::reason).containsExactly(CreditReason.REP_DEACTIVATED);
    }

    @Test
    void runningSaleWaitsForAManager() {
        // Given
        LeadCase ada = withOpen("ada", "rita").with(mql("ada").at(Stage.SQL, 1));

        // When
        HandOverBatch batch = take(ada, ada.undecided().orElseThrow());

        // Then
        assertThat(batch.needRep()).isEmpty();
        assertThat(changes.leads())
                .singleElement()
                .satisfies(kept -> assertThat(kept.waiting().reason()).isEqualTo(UnassignedReason.OWNER_DEACTIVATED));
    }

    @Test
    void assignmentThatAMergeCarriedMeanwhileIsFoundAtTheSurvivor() {
        // Given
        TrackedAssignment carried = open("bob", "rita", 1, 1);
        LeadCase absorbed = new LeadCase(mql("bob").absorbedBy(lead("ada")), List.of());
        LeadCase survivor = new LeadCase(mql("ada"), List.of(carried));
        HandOverBatch batch = new HandOverBatch(Map.of(lead("bob"), absorbed, lead("ada"), survivor), changes);

        // When
        batch.take(carried.id());

        // Then
        assertThat(batch.needRep()).extracting(need -> need.lead().id()).containsExactly(lead("ada"));
        assertThat(changes.moved())
                .singleElement()
                .satisfies(ended -> assertThat(ended.assignment().state()).isEqualTo(Assignment.State.EXPIRED));
    }

    @Test
    void assignmentThatWasDecidedMeanwhileStays() {
        // Given
        LeadCase ada = new LeadCase(mql("ada"), List.of(Cases.expired("ada", "rita", 1, 1)));

        // When
        HandOverBatch batch = take(ada, ada.assignments().getFirst());

        // Then
        assertThat(batch.needRep()).isEmpty();
        assertThat(changes.moved()).isEmpty();
    }

    private HandOverBatch take(LeadCase lead, TrackedAssignment tracked) {
        HandOverBatch batch = new HandOverBatch(Map.of(lead.lead().id(), lead), changes);
        batch.take(tracked.id());
        return batch;
    }
}
