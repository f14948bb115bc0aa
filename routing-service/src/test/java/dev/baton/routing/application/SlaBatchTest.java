package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.settings;
import static dev.baton.routing.application.Cases.withOpen;
import static dev.baton.routing.domain.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.Announcement;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.decision.UnassignedReason;
import dev.baton.routing.domain.fairness.CreditReason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlaBatchTest {

    private final RoutingChanges changes = new RoutingChanges(NOON.plusSeconds(150));
    private final LeadCase ada = withOpen("ada", "rita");
    private final TrackedAssignment open = ada.undecided().orElseThrow();

    @Test
    void halfTimeIsToldWithoutAMail() {
        // When
        batch(ada, false).take(open.id(), 50);

        // Then
        assertThat(changes.announcements()).extracting(Announcement::type).containsExactly(EventTypes.SLA_WARNED);
        assertThat(changes.due()).isEmpty();
    }

    @Test
    void atEightyPercentTheRepIsReminded() {
        // When
        batch(ada, false).take(open.id(), 80);

        // Then
        assertThat(changes.due()).singleElement().satisfies(item -> assertThat(item.data())
                .isEqualTo("WARNED"));
    }

    @Test
    void theSameMarkTwiceIsToldOnce() {
        // Given
        SlaBatch batch = batch(ada, false);

        // When
        batch.take(open.id(), 50);
        batch.take(open.id(), 50);

        // Then
        assertThat(changes.announcements()).hasSize(1);
    }

    @Test
    void afterADowntimeEveryMarkIsToldInOrder() {
        // Given
        SlaBatch batch = batch(ada, false);

        // When
        batch.take(open.id(), 50);
        batch.take(open.id(), 80);
        batch.take(open.id(), 100);

        // Then
        assertThat(changes.announcements())
                .extracting(Announcement::type)
                .containsExactly(
                        EventTypes.SLA_WARNED,
                        EventTypes.SLA_WARNED,
                        EventTypes.SLA_BREACHED,
                        EventTypes.ASSIGNMENT_EXPIRED);
    }

    @Test
    void aBreachTakesTheLeadFromTheRepAndItCounts() {
        // Given
        SlaBatch batch = batch(ada, false);

        // When
        batch.take(open.id(), 100);

        // Then
        assertThat(batch.needRep()).singleElement().satisfies(need -> {
            assertThat(need.nextAttempt()).isEqualTo(2);
            assertThat(need.toRoute().tried())
                    .containsExactly(open.assignment().facts().rep());
        });
        assertThat(batch.credits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL", "OPPORTUNITY"})
    void runningSaleThatIsNotAcknowledgedWaitsForAManagerAgain(Stage sale) {
        // Given
        SlaBatch batch = batch(ada.with(ada.lead().at(sale, 1)), false);

        // When
        batch.take(open.id(), 100);

        // Then
        assertThat(batch.needRep()).isEmpty();
        assertThat(changes.leads())
                .singleElement()
                .satisfies(lead -> assertThat(lead.waiting().reason()).isEqualTo(UnassignedReason.OWNER_DEACTIVATED));
        assertThat(changes.announcements())
                .extracting(Announcement::type)
                .containsExactly(EventTypes.SLA_BREACHED, EventTypes.ASSIGNMENT_EXPIRED, EventTypes.LEAD_UNASSIGNED);
        assertThat(changes.due()).extracting(item -> item.kind()).contains(DueKinds.WAITING_ALARM);
    }

    @Test
    void whetherABreachCountsIsASetting() {
        // Given
        SlaBatch batch = batch(ada, true);

        // When
        batch.take(open.id(), 100);

        // Then
        assertThat(batch.credits()).extracting(Credit::reason).containsExactly(CreditReason.REASSIGNED);
    }

    @Test
    void aMarkAfterTheAcknowledgementDoesNothing() {
        // Given
        TrackedAssignment seen = open.with(new Assignment.Open(open.assignment().facts()).acknowledge(NOON))
                .with(open.clock().met(NOON));
        SlaBatch batch = batch(ada.with(seen), false);

        // When
        batch.take(open.id(), 100);

        // Then
        assertThat(changes.announcements()).isEmpty();
        assertThat(changes.moved()).isEmpty();
        assertThat(batch.needRep()).isEmpty();
    }

    private SlaBatch batch(LeadCase lead, boolean creditOnBreach) {
        return new SlaBatch(Map.of(lead.lead().id(), lead), settings(creditOnBreach), changes);
    }
}
