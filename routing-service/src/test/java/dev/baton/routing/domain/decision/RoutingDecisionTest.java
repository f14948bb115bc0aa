package dev.baton.routing.domain.decision;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.ledger;
import static dev.baton.routing.domain.Examples.rep;
import static dev.baton.routing.domain.Examples.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.domain.Rep;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.fairness.LedgerEntry;
import dev.baton.routing.domain.fairness.PoolLedger;
import dev.baton.routing.domain.fairness.Weight;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutingDecisionTest {

    private static final Rep RITA = rep("rita");
    private static final Rep SAM = rep("sam");
    private static final Rep TOM = rep("tom");
    private static final RoutingPolicy STICKY = new RoutingPolicy("1", true, List.of(RoutingRule.catchAll(SALES)));
    private static final RoutingPolicy PLAIN = new RoutingPolicy("1", false, List.of(RoutingRule.catchAll(SALES)));
    private static final PoolLedger UNEVEN = ledger(List.of(line(RITA, 3), line(SAM, 1), line(TOM, 2)));

    @Test
    void theFewestLeadsForTheWeightGetTheLead() {
        // When
        Decision decision = decide(PLAIN, fresh(), UNEVEN, idle(RITA, SAM, TOM));

        // Then
        Decision.Assigned assigned = assigned(decision);
        assertThat(assigned.rep()).isEqualTo(SAM);
        assertThat(assigned.movement().after().v()).isEqualTo(2 * Weight.UNIT);
        assertThat(assigned.record().why()).contains("fewest leads");
    }

    @Test
    void theRecordShowsEveryRepInTurnOrderWithTheLedgerBeforeAndAfter() {
        // When
        DecisionRecord record =
                decide(PLAIN, fresh(), UNEVEN, idle(RITA, SAM, TOM)).record();

        // Then
        assertThat(record.considered())
                .extracting(DecisionRecord.Considered::userName)
                .containsExactly("sam", "tom", "rita");
        assertThat(record.considered())
                .extracting(considered -> considered.vAfter() - considered.vBefore())
                .containsExactly(Weight.UNIT, 0L, 0L);
        assertThat(record.rule()).isEqualTo("catch-all");
        assertThat(record.chosen()).isEqualTo(SAM.id());
    }

    @Test
    void everyExclusionIsRecordedWithItsReason() {
        // Given
        List<Candidate> pool =
                List.of(new Candidate(RITA, 50), new Candidate(unavailable(SAM), 0), new Candidate(TOM, 0));

        // When
        DecisionRecord record = decide(PLAIN, fresh(), UNEVEN, pool).record();

        // Then
        assertThat(record.chosen()).isEqualTo(TOM.id());
        assertThat(record.considered())
                .extracting(DecisionRecord.Considered::userName, DecisionRecord.Considered::excluded)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("tom", null),
                        org.assertj.core.groups.Tuple.tuple("sam", EligibilityRule.UNAVAILABLE),
                        org.assertj.core.groups.Tuple.tuple("rita", EligibilityRule.AT_CAPACITY));
    }

    @Test
    void whoAcceptedItBeforeGetsItAgain() {
        // When
        Decision decision = decide(STICKY, ownedBy(RITA.id()), UNEVEN, idle(RITA, SAM, TOM));

        // Then
        assertThat(assigned(decision).rep()).isEqualTo(RITA);
        assertThat(decision.record().why()).contains("accepted this lead before");
    }

    @Test
    void stickinessIsAPolicy() {
        // When
        Decision decision = decide(PLAIN, ownedBy(RITA.id()), UNEVEN, idle(RITA, SAM, TOM));

        // Then
        assertThat(assigned(decision).rep()).isEqualTo(SAM);
    }

    @Test
    void aPreviousOwnerWhoIsAwayDoesNotHoldTheLeadUp() {
        // Given
        List<Candidate> pool = idle(unavailable(RITA), SAM, TOM);

        // When
        Decision decision = decide(STICKY, ownedBy(RITA.id()), UNEVEN, pool);

        // Then
        assertThat(assigned(decision).rep()).isEqualTo(SAM);
    }

    @Test
    void whoLetItPassIsNotAskedAgain() {
        // When
        Decision decision = decide(PLAIN, tried(SAM.id()), UNEVEN, idle(RITA, SAM, TOM));

        // Then
        assertThat(assigned(decision).rep()).isEqualTo(TOM);
    }

    @Test
    void everybodyTriedIsSaid() {
        assertThat(reason(tried(RITA.id(), SAM.id(), TOM.id()), idle(RITA, SAM, TOM)))
                .isEqualTo(UnassignedReason.EVERY_REP_TRIED);
    }

    @Test
    void nobodyAvailableIsSaid() {
        assertThat(reason(tried(SAM.id()), idle(unavailable(RITA), SAM, unavailable(TOM))))
                .isEqualTo(UnassignedReason.NOBODY_AVAILABLE);
    }

    @Test
    void everybodyAtCapacityIsSaid() {
        // Given
        List<Candidate> pool =
                List.of(new Candidate(RITA, 50), new Candidate(unavailable(SAM), 0), new Candidate(TOM, 50));

        // Then
        assertThat(reason(fresh(), pool)).isEqualTo(UnassignedReason.ALL_REPS_AT_CAP);
    }

    @Test
    void aTeamWithoutRepsIsSaid() {
        assertThat(reason(fresh(), List.of())).isEqualTo(UnassignedReason.NO_REPS);
    }

    @Test
    void aLeadSetAsideIsNotRouted() {
        // Given
        LeadToRoute lead = new LeadToRoute(lead("a"), 5, 1, false, true, null, null, Set.of());

        // Then
        assertThat(reason(lead, idle(RITA))).isEqualTo(UnassignedReason.SET_ASIDE);
    }

    private static UnassignedReason reason(LeadToRoute lead, List<Candidate> pool) {
        return decide(STICKY, lead, UNEVEN, pool) instanceof Decision.Unassigned none ? none.reason() : null;
    }

    private static Decision decide(RoutingPolicy policy, LeadToRoute lead, PoolLedger ledger, List<Candidate> pool) {
        return RoutingDecision.decide(policy, lead, pool, ledger, assignment("new"), NOON);
    }

    private static Decision.Assigned assigned(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Assigned.class);
        return (Decision.Assigned) decision;
    }

    private static LeadToRoute fresh() {
        return new LeadToRoute(lead("a"), 1, 1, false, false, null, null, Set.of());
    }

    private static LeadToRoute ownedBy(RepId owner) {
        return new LeadToRoute(lead("a"), 2, 1, false, false, null, owner, Set.of());
    }

    private static LeadToRoute tried(RepId... reps) {
        return new LeadToRoute(lead("a"), 1, reps.length + 1, false, false, null, null, Set.of(reps));
    }

    private static List<Candidate> idle(Rep... reps) {
        return Stream.of(reps).map(rep -> new Candidate(rep, 0)).toList();
    }

    private static LedgerEntry line(Rep rep, long leads) {
        return new LedgerEntry(rep.id(), rep.weight(), leads * Weight.UNIT, leads, NOON.minusSeconds(60));
    }
}
