package dev.baton.routing.application;

import static dev.baton.routing.application.Cases.mql;
import static dev.baton.routing.application.Cases.settings;
import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.ledger;
import static dev.baton.routing.domain.Examples.rep;
import static dev.baton.routing.domain.Examples.repId;
import static dev.baton.routing.domain.Examples.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.routing.application.state.Announcement;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.Pool;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.Rep;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.decision.ReofferPolicy;
import dev.baton.routing.domain.decision.RoutingPolicy;
import dev.baton.routing.domain.decision.RoutingRule;
import dev.baton.routing.domain.decision.UnassignedReason;
import dev.baton.routing.domain.fairness.CreditReason;
import dev.baton.routing.domain.fairness.LedgerEntry;
import dev.baton.routing.domain.fairness.LedgerMovement;
import dev.baton.routing.domain.fairness.PoolLedger;
import dev.baton.routing.domain.fairness.Weight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolSessionTest {

    private static final RoutingPolicy POLICY = new RoutingPolicy("1", true, List.of(RoutingRule.catchAll(SALES)));

    private final RoutingChanges changes = new RoutingChanges(NOON);

    @Test
    void eachDecisionSeesTheOnesBefore() {
        // Given
        PoolSession session = session(List.of(rep("rita"), rep("sam"), rep("tom")), ledger(), Set.of(), Map.of());

        // When
        for (String name : List.of("a", "b", "c")) {
            session.offer(new LeadCase(mql(name), List.of()), assignment(name));
        }

        // Then
        assertThat(changes.created())
                .extracting(made -> made.tracked().rep().userName())
                .containsExactlyInAnyOrder("rita", "sam", "tom");
    }

    @Test
    void theCapacityCountsWhatWasGivenInTheSameTransaction() {
        // Given
        PoolSession session = session(List.of(rep("rita")), ledger(), Set.of(), Map.of(repId("rita"), 49));

        // When
        session.offer(new LeadCase(mql("a"), List.of()), assignment("a"));
        session.offer(new LeadCase(mql("b"), List.of()), assignment("b"));

        // Then
        assertThat(changes.created()).hasSize(1);
        assertThat(changes.announcements())
                .extracting(Announcement::type)
                .containsExactly(EventTypes.ASSIGNMENT_CREATED, EventTypes.LEAD_UNASSIGNED);
    }

    @Test
    void aClockStartsWithItsThreeMarksAndAMail() {
        // When
        session(List.of(rep("rita")), ledger(), Set.of(), Map.of())
                .offer(new LeadCase(mql("a"), List.of()), assignment("a"));

        // Then
        assertThat(changes.due())
                .extracting(item -> item.kind() + " " + item.data() + " " + item.dueAt())
                .containsExactlyInAnyOrder(
                        "sla-mark 50 2026-11-18T12:02:30Z",
                        "sla-mark 80 2026-11-18T12:04:00Z",
                        "sla-mark 100 2026-11-18T12:05:00Z",
                        "mail ASSIGNED 2026-11-18T12:00:00Z");
    }

    @Test
    void aSecondAttemptIsAReassignment() {
        // Given
        LeadCase lead = new LeadCase(mql("a"), List.of(Cases.expired("a", "rita", 1, 1)));

        // When
        session(List.of(rep("rita"), rep("sam")), ledger(), Set.of(), Map.of()).offer(lead, assignment("second"));

        // Then
        assertThat(changes.announcements()).singleElement().satisfies(told -> {
            assertThat(told.type()).isEqualTo(EventTypes.ASSIGNMENT_REASSIGNED);
            assertThat(told.data())
                    .hasFieldOrPropertyWithValue("previousRepId", repId("rita").toString());
            assertThat(told.data()).hasFieldOrPropertyWithValue("attempt", 2);
        });
    }

    @Test
    void whoCameBackStartsLevelWithTheOthers() {
        // Given
        PoolLedger ledger = ledger(List.of(line("rita", 9), line("tom", 2)));

        // When
        session(List.of(rep("rita"), rep("tom")), ledger, Set.of(repId("tom")), Map.of());

        // Then
        assertThat(changes.movements()).singleElement().satisfies(moved -> {
            assertThat(moved.kind()).isEqualTo(LedgerMovement.Kind.LIFTED);
            assertThat(moved.after().v()).isEqualTo(9 * Weight.UNIT);
        });
    }

    @Test
    void leadsHandedOverByADeactivatedRepAreNotOwedToTheRep() {
        // Given
        PoolSession session = session(
                List.of(rep("rita"), rep("tom")), ledger(List.of(line("rita", 5), line("tom", 5))), Set.of(), Map.of());

        // When
        session.credit(Credit.of(Cases.open("a", "rita", 1, 1), CreditReason.REP_DEACTIVATED));

        // Then
        assertThat(changes.movements()).singleElement().satisfies(moved -> {
            assertThat(moved.reason()).isEqualTo("REP_DEACTIVATED");
            assertThat(moved.after().owed()).isZero();
            assertThat(moved.after().assigned()).isEqualTo(4);
        });
    }

    @Test
    void aLeadOfferedInVainAgainIsNoNews() {
        // Given
        RoutedLead waiting = mql("a").waiting(new RoutedLead.Waiting(SALES, UnassignedReason.NOBODY_AVAILABLE, NOON));
        PoolSession session = session(List.of(unavailable(rep("rita"))), ledger(rep("rita")), Set.of(), Map.of());

        // When
        session.offer(new LeadCase(waiting, List.of()), assignment("a"));

        // Then
        assertThat(changes.announcements()).isEmpty();
        assertThat(changes.leads()).isEmpty();
    }

    @Test
    void leadThatEveryRepMissedWaitsWithATimerAndKeepsItsPlace() {
        // Given
        Instant assignedAt =
                Cases.expired("a", "rita", 1, 1).assignment().facts().at();
        PoolSession session = session(List.of(rep("rita")), ledger(rep("rita")), Set.of(), Map.of());

        // When
        session.offer(new LeadCase(mql("a"), List.of(Cases.expired("a", "rita", 1, 1))), assignment("second"));

        // Then
        assertThat(changes.created()).isEmpty();
        assertThat(changes.leads()).singleElement().satisfies(lead -> assertThat(lead.waiting())
                .isEqualTo(new RoutedLead.Waiting(
                        SALES,
                        UnassignedReason.EVERY_REP_TRIED,
                        assignedAt,
                        NOON.plus(ReofferPolicy.STANDARD.pause()))));
        assertThat(changes.due())
                .extracting(item -> item.kind() + " " + item.dueAt())
                .containsExactlyInAnyOrder(
                        "re-offer-lead " + NOON.plus(ReofferPolicy.STANDARD.pause()),
                        "waiting-alarm " + assignedAt.plus(DispatchSettings.STANDARD_ALARM));
    }

    @Test
    void leadIsOfferedAgainToTheSameRepAfterThePause() {
        // Given
        RoutingChanges later = new RoutingChanges(NOON.plus(ReofferPolicy.STANDARD.pause()));
        Pool pool = new Pool(SALES, List.of(rep("rita")), Set.of(), Map.of(), ledger(rep("rita")));

        // When
        new PoolSession(pool, POLICY, settings(false), later)
                .offer(new LeadCase(mql("a"), List.of(Cases.expired("a", "rita", 1, 1))), assignment("second"));

        // Then
        assertThat(later.created()).singleElement().satisfies(made -> assertThat(
                        made.tracked().assignment().facts().attempt())
                .isEqualTo(2));
    }

    @Test
    void leadIsOfferedDuringThePauseToARepWhoReturned() {
        // Given
        RoutingChanges soon = new RoutingChanges(NOON.plusSeconds(60));
        Pool pool = new Pool(
                SALES,
                List.of(rep("rita")),
                Set.of(),
                Map.of(),
                Map.of(repId("rita"), NOON.plusSeconds(30)),
                ledger(rep("rita")));

        // When
        new PoolSession(pool, POLICY, settings(false), soon)
                .offer(new LeadCase(mql("a"), List.of(Cases.expired("a", "rita", 1, 1))), assignment("second"));

        // Then
        assertThat(soon.created()).hasSize(1);
    }

    private PoolSession session(List<Rep> reps, PoolLedger ledger, Set<RepId> returned, Map<RepId, Integer> undecided) {
        Pool pool = new Pool(SALES, reps, returned, undecided, ledger);
        return new PoolSession(pool, POLICY, settings(false), changes);
    }

    private static LedgerEntry line(String rep, long leads) {
        return new LedgerEntry(repId(rep), new Weight(1), leads * Weight.UNIT, leads, NOON);
    }
}
