package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.accepted;
import static dev.baton.routing.application.Cases.merged;
import static dev.baton.routing.application.Cases.moved;
import static dev.baton.routing.application.Cases.mql;
import static dev.baton.routing.application.Cases.open;
import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.Announcement;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.decision.ReofferPolicy;
import dev.baton.routing.domain.decision.UnassignedReason;
import dev.baton.routing.domain.fairness.CreditReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rep holds a merged lead when the two leads were at different stages. Ann worked on one, Ben on the other. */
class MergedStagesTest {

    private static final RoutedLead.Waiting FOR_MANAGER =
            new RoutedLead.Waiting(SALES, UnassignedReason.OWNER_DEACTIVATED, NOON.minusSeconds(600));

    private final RoutingChanges changes = new RoutingChanges(NOON.plusSeconds(900));
    private final Map<LeadId, LeadCase> known = new HashMap<>();

    @ParameterizedTest
    @EnumSource(names = {"CLOSED_LOST", "DISQUALIFIED", "RECYCLED"})
    void repOfAFinishedSurvivorDoesNotGetTheQualifiedLead(Stage finished) {
        // Given
        know(finished("ada", finished, "ann"));
        know(new LeadCase(mql("bob"), List.of(open("bob", "ben", 1, 1))));

        // When
        LifecycleBatch batch = take(merged("ada", finished, Stage.MQL, 1, 2, "bob", Stage.MQL));

        // Then
        assertThat(states()).containsExactlyInAnyOrder("ann EXPIRED", "ben OPEN");
        assertThat(batch.credits()).isEmpty();
        assertThat(batch.needRep()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED_LOST", "DISQUALIFIED"})
    void repOfAFinishedAbsorbedLeadDoesNotGetTheRunningSale(Stage finished) {
        // Given
        know(finished("bob", finished, "ann"));
        know(new LeadCase(mql("ada").at(Stage.SQL, 1), List.of(accepted("ada", "ben", NOON.plusSeconds(60)))));

        // When
        take(merged("ada", Stage.SQL, Stage.SQL, 1, 2, "bob", finished));

        // Then
        assertThat(states()).containsExactly("ann EXPIRED");
        assertThat(types()).containsExactly(EventTypes.ASSIGNMENT_EXPIRED);
    }

    @Test
    void qualifiedLeadWithoutARepIsOfferedToTheFormerOwnerFirst() {
        // Given
        know(finished("ada", Stage.CLOSED_LOST, "ann"));

        // When
        LifecycleBatch batch = take(merged("ada", Stage.CLOSED_LOST, Stage.MQL, 1, 2, "bob", Stage.MQL));

        // Then
        assertThat(batch.needRep()).singleElement().satisfies(need -> {
            assertThat(need.toRoute().owner()).contains(repId("ann"));
            assertThat(need.offerRounds(ReofferPolicy.STANDARD).retryAt(changes.now()))
                    .isEmpty();
            assertThat(need.firstOfferedAt()).isEmpty();
        });
    }

    @Test
    void ownerOfAFinishedAbsorbedLeadIsTheFormerOwnerOfTheSurvivor() {
        // Given
        know(finished("bob", Stage.CLOSED_LOST, "ann"));
        know(new LeadCase(mql("ada"), List.of()));

        // When
        LifecycleBatch batch = take(merged("ada", Stage.MQL, Stage.MQL, 1, 2, "bob", Stage.CLOSED_LOST));

        // Then
        assertThat(batch.needRep())
                .singleElement()
                .satisfies(need -> assertThat(need.toRoute().owner()).contains(repId("ann")));
        assertThat(changes.leads())
                .filteredOn(kept -> kept.id().equals(lead("ada")))
                .extracting(RoutedLead::owner)
                .containsExactly(repId("ann"));
    }

    @Test
    void customerStaysWithItsRep() {
        // Given
        know(finished("ada", Stage.CUSTOMER, "ann"));
        know(new LeadCase(mql("bob"), List.of(open("bob", "ben", 1, 1))));

        // When
        LifecycleBatch batch = take(merged("ada", Stage.CUSTOMER, Stage.CUSTOMER, 1, 2, "bob", Stage.MQL));

        // Then
        assertThat(states()).containsExactly("ben EXPIRED");
        assertThat(batch.credits()).extracting(Credit::reason).containsExactly(CreditReason.MERGED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL", "OPPORTUNITY"})
    void absorbedSaleGoesOnWaitingForAManager(Stage sale) {
        // Given
        know(new LeadCase(mql("ada"), List.of()));
        know(new LeadCase(mql("bob").at(sale, 1).waiting(FOR_MANAGER), List.of()));

        // When
        LifecycleBatch batch = take(merged("ada", Stage.MQL, sale, 1, 2, "bob", sale));

        // Then
        assertWaitsForManager();
        assertThat(batch.needRep()).isEmpty();
    }

    @Test
    void survivingSaleGoesOnWaitingForAManagerInAHigherCycle() {
        // Given
        know(new LeadCase(mql("ada").at(Stage.SQL, 1).waiting(FOR_MANAGER), List.of()));
        know(new LeadCase(mql("bob"), List.of()));

        // When
        take(merged("ada", Stage.SQL, Stage.SQL, 2, 2, "bob", Stage.MQL));

        // Then
        assertWaitsForManager();
    }

    @Test
    void saleThatWaitsAlreadyIsNotPublishedAgain() {
        // Given
        know(new LeadCase(mql("ada").at(Stage.SQL, 1).waiting(FOR_MANAGER), List.of()));

        // When
        take(merged("ada", Stage.SQL, Stage.SQL, 1, 2, "bob", Stage.LEAD));

        // Then
        assertThat(types()).isEmpty();
        assertThat(surviving().waiting()).isEqualTo(FOR_MANAGER);
    }

    @Test
    void mergeReadAfterALaterMoveStillLeavesOneRep() {
        // Given
        know(new LeadCase(mql("ada"), List.of(open("ada", "ann", 1, 1))));
        know(new LeadCase(mql("bob"), List.of(open("bob", "ben", 1, 1, NOON.plusSeconds(1)))));

        // When
        take(moved("ada", Stage.MQL, 1, 3), merged("ada", Stage.MQL, Stage.MQL, 1, 2, "bob", Stage.MQL));

        // Then
        assertThat(states()).containsExactly("ben EXPIRED");
        assertThat(changes.leads())
                .filteredOn(kept -> kept.id().equals(lead("bob")))
                .extracting(RoutedLead::survivor)
                .containsExactly(lead("ada"));
        assertThat(surviving().version()).isEqualTo(3);
    }

    @Test
    void mergeReadInALaterCycleEndsTheAssignmentOfTheAbsorbedLead() {
        // Given
        know(new LeadCase(mql("ada").at(Stage.MQL, 2), List.of(open("ada", "ann", 2, 1, NOON.plusSeconds(60)))));
        know(new LeadCase(mql("bob"), List.of(open("bob", "ben", 1, 1))));

        // When
        LifecycleBatch batch = take(merged("ada", Stage.MQL, Stage.MQL, 1, 1, "bob", Stage.MQL));

        // Then
        assertThat(states()).containsExactly("ben EXPIRED");
        assertThat(batch.credits()).extracting(Credit::reason).containsExactly(CreditReason.LEAD_MOVED_ON);
    }

    private void assertWaitsForManager() {
        assertThat(surviving().waiting()).isEqualTo(FOR_MANAGER);
        assertThat(types()).containsExactly(EventTypes.LEAD_UNASSIGNED);
        assertThat(changes.due()).extracting(item -> item.kind()).containsExactly(DueKinds.WAITING_ALARM);
    }

    private RoutedLead surviving() {
        return changes.leads().stream()
                .filter(kept -> kept.id().equals(lead("ada")))
                .findFirst()
                .orElseThrow();
    }

    private static LeadCase finished(String name, Stage stage, String rep) {
        RoutedLead kept = mql(name).at(stage, 1).ownedBy(repId(rep));
        return new LeadCase(kept, List.of(accepted(name, rep, NOON.plusSeconds(30))));
    }

    private void know(LeadCase found) {
        known.put(found.lead().id(), found);
    }

    private LifecycleBatch take(LeadNews... moves) {
        LifecycleBatch batch = new LifecycleBatch(known, changes);
        List.of(moves).forEach(batch::take);
        return batch;
    }

    private List<String> states() {
        return changes.moved().stream().map(MergedStagesTest::state).toList();
    }

    private static String state(TrackedAssignment tracked) {
        return tracked.rep().userName() + " " + tracked.assignment().state();
    }

    private List<String> types() {
        return changes.announcements().stream().map(Announcement::type).toList();
    }
}
