package dev.baton.routing.domain.fairness;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.domain.RepId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The bound that the team board shows, for any weights and any number of leads. */
class FairnessLawTest {

    @Property(tries = 300)
    void sharesNeverDriftApartByMoreThanOneLeadOfTheLightest(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 20) Integer> weights,
            @ForAll @IntRange(min = 1, max = 250) int leads) {
        PoolLedger ledger = pool(weights);
        int lightest = weights.stream().min(Integer::compare).orElseThrow();

        for (int i = 0; i < leads; i++) {
            ledger = assign(ledger, everybody(ledger), "lead " + i);
            assertWithinBound(ledger.entries(), lightest);
        }
    }

    @Property(tries = 300)
    void aPickNeverWidensAGapThatCreditsOpened(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 20) Integer> weights,
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 9) Integer> steps) {
        PoolLedger ledger = pool(weights);
        for (int step : steps) {
            if (step < weights.size()) {
                RepId rep = repId("rep " + step);
                ledger = ledger.after(ledger.credit(rep, assignment("c"), CreditReason.REASSIGNED, NOON));
                continue;
            }
            long before = spread(ledger);
            ledger = assign(ledger, everybody(ledger), "lead " + step);
            assertThat(spread(ledger)).isLessThanOrEqualTo(Math.max(before, dearest(ledger)));
        }
    }

    @Property(tries = 200)
    void theLedgerIsTheSumOfItsMovements(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 20) Integer> weights,
            @ForAll long seed,
            @ForAll @IntRange(max = 100) int moves) {
        Random random = new Random(seed);
        PoolLedger ledger = pool(weights);
        List<LedgerMovement> book = new ArrayList<>();
        for (int i = 0; i < moves; i++) {
            RepId rep = repId("rep " + random.nextInt(weights.size()));
            book.add(
                    random.nextBoolean()
                            ? ledger.charge(rep, assignment("a" + i), NOON.plusSeconds(i))
                            : ledger.credit(rep, assignment("a" + i), CreditReason.REJECTED_DUPLICATE, NOON));
            ledger = ledger.after(book.getLast());
        }

        for (LedgerEntry entry : ledger.entries()) {
            long moved = book.stream()
                    .filter(movement -> movement.after().rep().equals(entry.rep()))
                    .mapToLong(
                            movement -> movement.after().v() - movement.before().v())
                    .sum();
            assertThat(moved).isEqualTo(entry.v());
            assertThat(entry.v()).isEqualTo(entry.assigned() * entry.weight().cost());
        }
    }

    @Property
    void noWeightIsRounded(@ForAll @IntRange(min = 1, max = 20) int weight) {
        assertThat(new Weight(weight).cost() * weight).isEqualTo(Weight.UNIT);
    }

    private static PoolLedger pool(List<Integer> weights) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            entries.add(new LedgerEntry(repId("rep " + i), new Weight(weights.get(i)), 0, 0, null));
        }
        return new PoolLedger(SALES, entries);
    }

    private static PoolLedger assign(PoolLedger ledger, Set<RepId> eligible, String name) {
        RepId next = ledger.next(eligible, lead(name)).orElseThrow().rep();
        return ledger.after(ledger.charge(next, assignment(name), NOON));
    }

    private static Set<RepId> everybody(PoolLedger ledger) {
        return ledger.entries().stream().map(LedgerEntry::rep).collect(Collectors.toSet());
    }

    /** |a/w − a'/w'| ≤ 1/min(w), multiplied out so that the check itself can't round. */
    private static void assertWithinBound(List<LedgerEntry> entries, int lightest) {
        for (LedgerEntry left : entries) {
            for (LedgerEntry right : entries) {
                BigInteger w = BigInteger.valueOf(left.weight().value());
                BigInteger w2 = BigInteger.valueOf(right.weight().value());
                BigInteger gap = BigInteger.valueOf(left.assigned())
                        .multiply(w2)
                        .subtract(BigInteger.valueOf(right.assigned()).multiply(w))
                        .abs();
                assertThat(gap.multiply(BigInteger.valueOf(lightest))).isLessThanOrEqualTo(w.multiply(w2));
            }
        }
    }

    private static long spread(PoolLedger ledger) {
        long highest = ledger.entries().stream().mapToLong(LedgerEntry::v).max().orElseThrow();
        return highest
                - ledger.entries().stream().mapToLong(LedgerEntry::v).min().orElseThrow();
    }

    private static long dearest(PoolLedger ledger) {
        return ledger.entries().stream()
                .mapToLong(entry -> entry.weight().cost())
                .max()
                .orElseThrow();
    }
}
