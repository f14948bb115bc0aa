package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.byPerson;
import static dev.baton.routing.application.Cases.expired;
import static dev.baton.routing.application.Cases.mql;
import static dev.baton.routing.application.Cases.open;
import static dev.baton.routing.application.Cases.withOpen;
import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.assignment.AssignmentChanged;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.Announcement;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.decision.UnassignedReason;
import dev.baton.routing.domain.fairness.CreditReason;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Moving a lead through lifecycle is the same decision as accepting or rejecting it in routing. */
class LifecycleDecisionsTest {

    private static final Instant DECIDED = NOON.plusSeconds(60);

    private final RoutingChanges changes = new RoutingChanges(NOON.plusSeconds(90));
    private final Map<LeadId, LeadCase> known = new HashMap<>();

    @ParameterizedTest
    @EnumSource(names = {"SQL", "OPPORTUNITY", "CUSTOMER"})
    void aMoveToSalesAcceptsTheAssignmentAndMeetsTheClock(Stage to) {
        // Given
        TrackedAssignment held = know(withOpen("ada", "rita"));

        // When
        LifecycleBatch batch = take(byPerson("ada", to, null, held, DECIDED));

        // Then
        assertThat(changes.moved()).singleElement().satisfies(closed -> {
            assertThat(closed.assignment())
                    .isInstanceOfSatisfying(Assignment.Accepted.class, accepted -> assertThat(accepted.acceptedAt())
                            .isEqualTo(DECIDED));
            assertThat(closed.clock().metAt()).isEqualTo(DECIDED);
        });
        assertThat(batch.credits()).isEmpty();
        assertThat(types())
                .containsExactly(
                        EventTypes.ASSIGNMENT_ACKNOWLEDGED, EventTypes.SLA_MET, EventTypes.ASSIGNMENT_ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECYCLED", "DISQUALIFIED"})
    void aHandBackRejectsTheAssignmentAndLeavesTheLedgerAlone(Stage to) {
        // Given
        TrackedAssignment held = know(withOpen("ada", "rita"));

        // When
        LifecycleBatch batch = take(byPerson("ada", to, "TIMING", held, DECIDED));

        // Then
        assertThat(changes.moved()).singleElement().satisfies(closed -> {
            assertThat(closed.assignment().state()).isEqualTo(Assignment.State.REJECTED);
            assertThat(closed.clock().metAt()).isEqualTo(DECIDED);
        });
        assertThat(batch.credits()).isEmpty();
        assertThat(types()).endsWith(EventTypes.ASSIGNMENT_REJECTED).doesNotContain(EventTypes.ASSIGNMENT_EXPIRED);
    }

    @Test
    void aHandBackForAMachineIsCreditedAsInRouting() {
        // Given
        TrackedAssignment held = know(withOpen("ada", "rita"));

        // When
        LifecycleBatch batch = take(byPerson("ada", Stage.RECYCLED, "BOT", held, DECIDED));

        // Then
        assertThat(batch.credits()).extracting(Credit::reason).containsExactly(CreditReason.REJECTED_BOT);
    }

    @Test
    void aMoveByAPersonWhoSawNoRepIsNoDecisionOfTheRep() {
        // Given
        know(withOpen("ada", "rita"));

        // When
        LifecycleBatch batch = take(byPerson("ada", Stage.RECYCLED, "TIMING", null, DECIDED));

        // Then
        assertThat(types()).containsExactly(EventTypes.ASSIGNMENT_EXPIRED);
        assertThat(batch.credits()).extracting(Credit::reason).containsExactly(CreditReason.LEAD_MOVED_ON);
    }

    @Test
    void aHandBackEndsAnAcceptanceThatLifecycleNeverTook() {
        // Given
        TrackedAssignment accepted = Cases.accepted("ada", "rita", NOON.plusSeconds(61));
        know(new LeadCase(mql("ada"), List.of(accepted)));

        // When
        take(byPerson("ada", Stage.RECYCLED, "TIMING", accepted, DECIDED));

        // Then
        assertThat(changes.moved())
                .singleElement()
                .satisfies(closed -> assertThat(closed.assignment().state()).isEqualTo(Assignment.State.REJECTED));
    }

    @Test
    void aMoveMadeBeforeTheTimeRanOutUndoesTheExpiry() {
        // Given
        TrackedAssignment missed = expired("ada", "rita", 1, 1);
        know(new LeadCase(mql("ada"), List.of(missed, open("ada", "sam", 1, 2))));

        // When
        LifecycleBatch batch = take(byPerson("ada", Stage.SQL, null, missed, DECIDED));

        // Then
        assertThat(changes.moved())
                .extracting(closed ->
                        closed.rep().userName() + " " + closed.assignment().state())
                .containsExactlyInAnyOrder("sam EXPIRED", "rita ACCEPTED");
        assertThat(changes.latest(missed).clock().metAt()).isEqualTo(DECIDED);
        assertThat(batch.credits())
                .singleElement()
                .satisfies(credit -> assertThat(credit.assignment().rep()).isEqualTo(repId("sam")));
        assertThat(batch.needRep()).isEmpty();
    }

    @Test
    void undoneExpiryIsTheLatestAttempt() {
        // Given
        TrackedAssignment missed = expired("ada", "rita", 1, 1);
        know(new LeadCase(mql("ada"), List.of(missed, open("ada", "sam", 1, 2))));

        // When
        take(byPerson("ada", Stage.SQL, null, missed, DECIDED));

        // Then
        assertThat(changes.announcements())
                .filteredOn(published -> published.type().equals(EventTypes.ASSIGNMENT_ACCEPTED))
                .extracting(published -> ((AssignmentChanged) published.data()).attempt())
                .containsExactly(3);
    }

    @Test
    void undoneExpiryIsHandedOverIfTheRepWasDeactivatedMeanwhile() {
        // Given
        TrackedAssignment missed = expired("ada", "rita", 1, 1);
        know(new LeadCase(mql("ada"), List.of(missed)));

        // When
        take(byPerson("ada", Stage.SQL, null, missed, DECIDED));

        // Then
        assertThat(changes.due())
                .filteredOn(item -> item.kind().equals(DueKinds.HAND_OVER))
                .extracting(item -> item.data())
                .containsExactly(repId("rita").toString());
    }

    @Test
    void whatTheNextRepDecidedMeanwhileStays() {
        // Given
        TrackedAssignment missed = expired("ada", "rita", 1, 1);
        TrackedAssignment next = open("ada", "sam", 1, 2);
        TrackedAssignment accepted =
                next.with(new Assignment.Open(next.assignment().facts()).accept(NOON));
        know(new LeadCase(mql("ada"), List.of(missed, accepted)));

        // When
        take(byPerson("ada", Stage.SQL, null, missed, DECIDED));

        // Then
        assertThat(changes.moved()).isEmpty();
    }

    @Test
    void theSameMoveReadAgainChangesNothing() {
        // Given
        TrackedAssignment held = know(withOpen("ada", "rita"));
        LeadMoved move = byPerson("ada", Stage.SQL, null, held, DECIDED);

        // When
        take(move, move);

        // Then
        assertThat(types()).containsOnlyOnce(EventTypes.ASSIGNMENT_ACCEPTED);
    }

    @Test
    void aWaitingLeadThatIsHandedBackWaitsNoMore() {
        // Given
        know(new LeadCase(
                mql("ada").waiting(new RoutedLead.Waiting(SALES, UnassignedReason.NOBODY_AVAILABLE, NOON)), List.of()));

        // When
        LifecycleBatch batch = take(byPerson("ada", Stage.RECYCLED, "TIMING", null, DECIDED));

        // Then
        assertThat(changes.leads()).singleElement().satisfies(kept -> assertThat(kept.waiting())
                .isNull());
        assertThat(batch.needRep()).isEmpty();
    }

    private TrackedAssignment know(LeadCase found) {
        known.put(lead("ada"), found);
        return found.holder().orElse(null);
    }

    private LifecycleBatch take(LeadNews... moves) {
        LifecycleBatch batch = new LifecycleBatch(known, changes);
        List.of(moves).forEach(batch::take);
        return batch;
    }

    private List<String> types() {
        return changes.announcements().stream().map(Announcement::type).toList();
    }
}
