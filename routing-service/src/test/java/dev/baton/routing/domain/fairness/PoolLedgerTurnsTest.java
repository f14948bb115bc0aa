package dev.baton.routing.domain.fairness;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.ledger;
import static dev.baton.routing.domain.Examples.rep;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.domain.RepId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as a turn: absences, leads out of turn, credits, and reps who are passed over. */
class PoolLedgerTurnsTest {

    private static final RepId RITA = repId("rita");
    private static final RepId SAM = repId("sam");
    private static final RepId TOM = repId("tom");
    private static final Weight ONE = new Weight(1);

    @Test
    void catchingUpKeepsTheOldPlaceAndIsOwedTheRest() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 40), line(TOM, 3)));

        // When
        LedgerEntry back = ledger.comeBack(TOM, Set.of(RITA, TOM), AbsencePolicy.CATCH_UP, NOON)
                .orElseThrow()
                .after();

        // Then
        assertThat(back.v()).isEqualTo(3 * Weight.UNIT);
        assertThat(back.owed()).isEqualTo(37 * Weight.UNIT);
    }

    @Test
    void whoComesBackToAnEmptyRoomStartsWhereTheOthersLeft() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 40), line(TOM, 3)));

        // When
        var lifted = ledger.comeBack(TOM, Set.of(), AbsencePolicy.HOLD, NOON);

        // Then
        assertThat(lifted.orElseThrow().after().v()).isEqualTo(40 * Weight.UNIT);
    }

    @Test
    void aNewcomerInAnEmptyRoomStartsWhereTheOthersLeft() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 40)));

        // When
        LedgerMovement joined = ledger.join(rep("uma"), Set.of(), NOON);

        // Then
        assertThat(joined.after().v()).isEqualTo(40 * Weight.UNIT);
    }

    @Test
    void whoIsPassedOverIsLiftedWithoutAClaim() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 1), line(SAM, 3)));

        // When
        List<LedgerMovement> lifted = ledger.level(Set.of(RITA, SAM), AbsencePolicy.HOLD, NOON);

        // Then
        assertThat(lifted).singleElement().satisfies(movement -> {
            assertThat(movement.after().v()).isEqualTo(2 * Weight.UNIT);
            assertThat(movement.after().assigned()).isEqualTo(1);
            assertThat(movement.reason()).isEqualTo("PASSED_OVER");
        });
    }

    @Test
    void aLeadOutOfTurnMakesTheRepWaitAndIsNoTurn() {
        // Given
        PoolLedger ledger = ledger(rep("rita", 2), rep("sam", 2));

        // When
        LedgerEntry given = ledger.chargeOutOfTurn(RITA, assignment("a"), NOON).after();

        // Then
        assertThat(given.v()).isEqualTo(Weight.UNIT / 2);
        assertThat(given.turns()).isZero();
    }

    @Test
    void aCreditedLeadIsOwedUntilItIsGivenAgain() {
        // Given
        LedgerEntry credited = new LedgerEntry(RITA, ONE, 5 * Weight.UNIT, 5, NOON).credited();

        // When
        LedgerEntry repaid = credited.charged(NOON);

        // Then
        assertThat(credited.owed()).isEqualTo(Weight.UNIT);
        assertThat(credited.turns()).isEqualTo(5 * Weight.UNIT);
        assertThat(repaid.owed()).isZero();
        assertThat(repaid.turns()).isEqualTo(5 * Weight.UNIT);
    }

    @Test
    void repWhoHandedOverLeadsIsNotServedFirstAfterComingBack() {
        // Given
        PoolLedger before = ledger(List.of(line(RITA, 20), line(SAM, 20)));

        // When
        PoolLedger back = deactivatedWith(20, before, AbsencePolicy.HOLD);

        // Then
        assertThat(back.entry(RITA).orElseThrow().v())
                .isEqualTo(back.entry(SAM).orElseThrow().v());
        assertThat(back.entry(RITA).orElseThrow().assigned()).isZero();
    }

    @Test
    void repWhoHandedOverLeadsCatchesUpWhereAbsencesAreCaughtUp() {
        // Given
        PoolLedger before = ledger(List.of(line(RITA, 20), line(SAM, 20)));

        // When
        PoolLedger back = deactivatedWith(20, before, AbsencePolicy.CATCH_UP);

        // Then
        assertThat(back.entry(RITA).orElseThrow().v()).isZero();
        assertThat(back.entry(RITA).orElseThrow().owed()).isEqualTo(20 * Weight.UNIT);
    }

    private static PoolLedger deactivatedWith(int leads, PoolLedger before, AbsencePolicy policy) {
        PoolLedger ledger = before;
        for (int i = 0; i < leads; i++) {
            ledger = ledger.after(ledger.handOver(RITA, assignment("a" + i), policy, NOON));
        }
        return ledger.comeBack(RITA, Set.of(SAM), policy, NOON)
                .map(ledger::after)
                .orElse(ledger);
    }

    private static LedgerEntry line(RepId rep, long leads) {
        return new LedgerEntry(rep, ONE, leads * Weight.UNIT, leads, NOON);
    }
}
