package dev.baton.routing.domain.fairness;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.ledger;
import static dev.baton.routing.domain.Examples.rep;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.routing.domain.RepId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolLedgerTest {

    private static final RepId RITA = repId("rita");
    private static final RepId SAM = repId("sam");
    private static final RepId TOM = repId("tom");
    private static final Weight ONE = new Weight(1);

    @Test
    void theLowestIsNext() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 2), line(SAM, 1), line(TOM, 2)));

        // When
        var next = ledger.next(Set.of(RITA, SAM, TOM), lead("a"));

        // Then
        assertThat(next.orElseThrow().rep()).isEqualTo(SAM);
    }

    @Test
    void onlyTheEligibleAreAsked() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 2), line(SAM, 1), line(TOM, 3)));

        // When
        var next = ledger.next(Set.of(RITA, TOM), lead("a"));

        // Then
        assertThat(next.orElseThrow().rep()).isEqualTo(RITA);
    }

    @Test
    void nobodyEligibleMeansNobody() {
        assertThat(ledger(rep("rita")).next(Set.of(), lead("a"))).isEmpty();
    }

    @Test
    void aTieGoesToTheLeastRecentlyAssigned() {
        // Given
        PoolLedger ledger = ledger(List.of(
                new LedgerEntry(RITA, ONE, Weight.UNIT, 1, NOON.minusSeconds(60)),
                new LedgerEntry(SAM, ONE, Weight.UNIT, 1, NOON.minusSeconds(90)),
                new LedgerEntry(TOM, ONE, Weight.UNIT, 1, NOON.minusSeconds(30))));

        // When
        var next = ledger.next(Set.of(RITA, SAM, TOM), lead("a"));

        // Then
        assertThat(next.orElseThrow().rep()).isEqualTo(SAM);
    }

    @Test
    void aFullTieIsSpreadOverTheReps() {
        // Given
        PoolLedger ledger = ledger(rep("rita"), rep("sam"), rep("tom"));
        Set<RepId> drawn = new HashSet<>();

        // When
        for (int i = 0; i < 40; i++) {
            drawn.add(ledger.next(Set.of(RITA, SAM, TOM), lead("lead " + i))
                    .orElseThrow()
                    .rep());
        }

        // Then
        assertThat(drawn).containsExactlyInAnyOrder(RITA, SAM, TOM);
    }

    @Test
    void aLeadCostsOneOverTheWeight() {
        // Given
        PoolLedger ledger = ledger(rep("rita", 4));

        // When
        LedgerMovement movement = ledger.charge(RITA, assignment("a"), NOON);

        // Then
        assertThat(movement.after().v() - movement.before().v()).isEqualTo(Weight.UNIT / 4);
        assertThat(movement.after().assigned()).isEqualTo(1);
        assertThat(movement.after().lastAssigned()).contains(NOON);
        assertThat(movement.kind()).isEqualTo(LedgerMovement.Kind.ASSIGNED);
    }

    @Test
    void aCreditGivesBackExactlyWhatTheLeadCost() {
        // Given
        PoolLedger before = ledger(rep("rita", 7));
        PoolLedger charged = before.after(before.charge(RITA, assignment("a"), NOON));

        // When
        LedgerMovement credit = charged.credit(RITA, assignment("a"), CreditReason.REJECTED_BOT, NOON.plusSeconds(9));

        // Then
        assertThat(credit.after().v()).isZero();
        assertThat(credit.after().assigned()).isZero();
        assertThat(credit.reason()).isEqualTo("REJECTED_BOT");
        assertThat(credit.after().lastAssigned()).contains(NOON);
    }

    @Test
    void aNewcomerStartsAtTheActiveMinimum() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 40), line(SAM, 41), line(TOM, 3)));

        // When
        LedgerMovement joined = ledger.join(rep("uma"), Set.of(RITA, SAM), NOON);

        // Then
        assertThat(joined.after().v()).isEqualTo(40 * Weight.UNIT);
        assertThat(joined.kind()).isEqualTo(LedgerMovement.Kind.JOINED);
    }

    @Test
    void theFirstOfAPoolStartsAtZero() {
        assertThat(ledger().join(rep("uma"), Set.of(), NOON).after().v()).isZero();
    }

    @Test
    void whoComesBackIsNotFlooded() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 40), line(SAM, 41), line(TOM, 3)));

        // When
        var lifted = ledger.comeBack(TOM, Set.of(RITA, SAM, TOM), AbsencePolicy.HOLD, NOON);

        // Then
        assertThat(lifted.orElseThrow().after().v()).isEqualTo(40 * Weight.UNIT);
    }

    @Test
    void whoComesBackAheadOfTheOthersIsNotFavoured() {
        // Given
        PoolLedger ledger = ledger(List.of(line(RITA, 40), line(TOM, 44)));

        // When
        var lifted = ledger.comeBack(TOM, Set.of(RITA, TOM), AbsencePolicy.HOLD, NOON);

        // Then
        assertThat(lifted).isEmpty();
    }

    @Test
    void whoIsNotInThePoolCannotBeCharged() {
        assertThatThrownBy(() -> ledger(rep("rita")).charge(SAM, assignment("a"), NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SAM.toString())
                .hasMessageContaining(SALES.value());
    }

    private static LedgerEntry line(RepId rep, long leads) {
        return new LedgerEntry(rep, ONE, leads * Weight.UNIT, leads, NOON);
    }
}
