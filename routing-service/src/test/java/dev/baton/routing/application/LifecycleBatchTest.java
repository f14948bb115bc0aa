package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.moved;
import static dev.baton.routing.application.Cases.mql;
import static dev.baton.routing.application.Cases.open;
import static dev.baton.routing.application.Cases.withOpen;
import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.lead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.Announcement;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.LeadDossier;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.fairness.CreditReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifecycleBatchTest {

    private final RoutingChanges changes = new RoutingChanges(NOON);
    private final Map<LeadId, LeadCase> known = new HashMap<>();

    @Test
    void anMqlNeedsARep() {
        // When
        LifecycleBatch batch = take(moved("ada", Stage.MQL, 1, 1));

        // Then
        assertThat(batch.needRep()).extracting(need -> need.lead().id()).containsExactly(lead("ada"));
    }

    @Test
    void aLeadThatNeverQualifiedIsNotKept() {
        // When
        LifecycleBatch batch = take(moved("ada", Stage.LEAD, 0, 1));

        // Then
        assertThat(batch.needRep()).isEmpty();
        assertThat(changes.leads()).isEmpty();
    }

    @Test
    void anOlderMessageChangesNothing() {
        // Given
        know(new LeadCase(mql("ada"), List.of()));

        // When
        take(moved("ada", Stage.DISQUALIFIED, 1, 1));

        // Then
        assertThat(changes.leads()).isEmpty();
    }

    @Test
    void aLeadThatQualifiesAndFallsWithinOneBatchNeedsNobody() {
        // When
        LifecycleBatch batch = take(moved("ada", Stage.MQL, 1, 1), moved("ada", Stage.DISQUALIFIED, 1, 2));

        // Then
        assertThat(batch.needRep()).isEmpty();
        assertThat(changes.leads()).extracting(kept -> kept.stage()).containsExactly(Stage.DISQUALIFIED);
    }

    @Test
    void aForgottenLeadIsTakenFromTheRepAndNothingBringsItBack() {
        // Given
        know(withOpen("ada", "rita"));

        // When
        LifecycleBatch batch = take(new LeadForgotten(UUID.randomUUID(), lead("ada")), moved("ada", Stage.MQL, 2, 7));

        // Then
        assertThat(batch.needRep()).isEmpty();
        assertThat(batch.credits()).hasSize(1);
        assertThat(changes.forgotten()).containsExactly(lead("ada"));
        assertThat(changes.leads()).singleElement().satisfies(kept -> {
            assertThat(kept.dossier()).isEqualTo(new LeadDossier(null, null, List.of()));
            assertThat(kept.cycle()).isEqualTo(1);
        });
        assertThat(changes.moved()).singleElement().satisfies(ended -> assertThat(ended.assignment())
                .isInstanceOfSatisfying(Assignment.Expired.class, expired -> assertThat(expired.cause())
                        .isEqualTo(Assignment.ExpiryCause.ERASED)));
    }

    @Test
    void aLeadForgottenBeforeItEverCameStaysAway() {
        // When
        LifecycleBatch batch = take(new LeadForgotten(UUID.randomUUID(), lead("ada")), moved("ada", Stage.MQL, 1, 1));

        // Then
        assertThat(batch.needRep()).isEmpty();
        assertThat(changes.leads()).singleElement().satisfies(kept -> assertThat(kept.version())
                .isEqualTo(Long.MAX_VALUE));
    }

    @Test
    void aLeadThatMovesOnIsTakenFromTheRepAndCredited() {
        // Given
        know(withOpen("ada", "rita"));

        // When
        LifecycleBatch batch = take(moved("ada", Stage.RECYCLED, 1, 2));

        // Then
        assertThat(batch.credits()).extracting(Credit::reason).containsExactly(CreditReason.LEAD_MOVED_ON);
        assertThat(changes.announcements())
                .extracting(Announcement::type)
                .containsExactly(EventTypes.ASSIGNMENT_EXPIRED);
        assertThat(changes.moved()).singleElement().satisfies(ended -> {
            assertThat(ended.assignment().state()).isEqualTo(Assignment.State.EXPIRED);
            assertThat(ended.clock().running()).isFalse();
        });
    }

    @Test
    void whatTheRepDecidedStays() {
        // Given
        TrackedAssignment open = open("ada", "rita", 1, 1);
        know(new LeadCase(
                mql("ada"),
                List.of(open.with(new Assignment.Open(open.assignment().facts()).accept(NOON)))));

        // When
        LifecycleBatch batch = take(moved("ada", Stage.SQL, 1, 2));

        // Then
        assertThat(batch.credits()).isEmpty();
        assertThat(changes.announcements()).isEmpty();
    }

    @Test
    void theNextCycleNeedsARepAgain() {
        // Given
        know(withOpen("ada", "rita"));

        // When
        LifecycleBatch batch = take(moved("ada", Stage.RECYCLED, 1, 2), moved("ada", Stage.MQL, 2, 3));

        // Then
        assertThat(batch.needRep()).singleElement().satisfies(need -> {
            assertThat(need.nextAttempt()).isEqualTo(1);
            assertThat(need.toRoute().tried()).isEmpty();
        });
    }

    @Test
    void theRepOfAnAbsorbedLeadKeepsThePerson() {
        // Given
        know(withOpen("bob", "rita"));

        // When
        LifecycleBatch batch = take(moved("ada", Stage.MQL, 1, 1, "bob"));

        // Then
        assertThat(batch.needRep()).isEmpty();
        assertThat(changes.moved()).singleElement().satisfies(carried -> assertThat(
                        carried.assignment().facts().lead())
                .isEqualTo(lead("ada")));
    }

    @Test
    void aSurvivorWithARepTakesTheLeadFromTheOther() {
        // Given
        know(withOpen("ada", "sam"));
        know(new LeadCase(mql("bob"), List.of(open("bob", "rita", 1, 1, NOON.plusSeconds(1)))));

        // When
        LifecycleBatch batch = take(moved("ada", Stage.MQL, 1, 2, "bob"));

        // Then
        assertThat(batch.credits()).hasSize(1);
        assertThat(changes.moved()).singleElement().satisfies(ended -> {
            assertThat(ended.rep().userName()).isEqualTo("rita");
            assertThat(ended.undecided()).isFalse();
        });
    }

    @Test
    void aMergeReadBeforeTheMqlOfTheAbsorbedLeadAssignsItOnce() {
        // When
        LifecycleBatch batch = take(moved("ada", Stage.MQL, 1, 1, "bob"), moved("bob", Stage.MQL, 1, 1));

        // Then
        assertThat(batch.needRep()).extracting(need -> need.lead().id()).containsExactly(lead("ada"));
    }

    private void know(LeadCase found) {
        known.put(found.lead().id(), found);
    }

    private LifecycleBatch take(LeadNews... moves) {
        LifecycleBatch batch = new LifecycleBatch(known, changes);
        List.of(moves).forEach(batch::take);
        return batch;
    }
}
