package dev.baton.routing.domain.fairness;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.assignment;
import static dev.baton.routing.domain.Examples.lead;
import static dev.baton.routing.domain.Examples.rep;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.routing.domain.RepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The law of {@link PoolLedger} over random sequences of everything that happens to a pool: leads given in turn, expiries
 * with and without credit that exclude the rep from the next attempt, rejections with credit, leads given out of turn,
 * absences, returns, newcomers and changes of weight.
 */
class FairnessUnderChangeLawTest {

    @Property(tries = 500)
    void availableRepsNeverDriftApartByMoreThanOneLeadOfTheLighter(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int steps, @ForAll AbsencePolicy policy) {
        Team team = new Team(new Random(seed), policy);
        for (int i = 0; i < steps; i++) {
            team.step(i);
            assertLaw(team);
        }
    }

    @Property(tries = 300)
    void aPickByTurnLiftsNoRepWhoWasEligible(@ForAll long seed, @ForAll AbsencePolicy policy) {
        Team team = new Team(new Random(seed), policy);
        for (int i = 0; i < 150; i++) {
            team.step(i);
            assertThat(team.liftedAlthoughEligible).isEmpty();
        }
    }

    @Property(tries = 300)
    void turnsNeverFall(@ForAll long seed, @ForAll AbsencePolicy policy) {
        Team team = new Team(new Random(seed), policy);
        for (int i = 0; i < 150; i++) {
            Map<RepId, Long> before = team.turns();
            team.step(i);
            before.forEach((rep, turns) -> assertThat(team.turns().get(rep)).isGreaterThanOrEqualTo(turns));
        }
    }

    private static void assertLaw(Team team) {
        for (LedgerEntry left : team.presentLines()) {
            for (LedgerEntry right : team.presentLines()) {
                assertThat(left.turns() - right.turns())
                        .isLessThanOrEqualTo(left.weight().cost());
            }
        }
        assertThat(FairShare.spread(team.presentLines())).isLessThanOrEqualTo(FairShare.bound(team.presentLines()));
    }

    /** A pool as the decisions drive it: after every step the ledger is levelled, as {@code PoolSession} does. */
    private static final class Team {

        private final Random random;
        private final AbsencePolicy policy;
        private final Set<RepId> present = new HashSet<>();
        private final List<RepId> undecided = new ArrayList<>();
        private final Set<RepId> liftedAlthoughEligible =
                new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        private PoolLedger ledger = new PoolLedger(SALES, List.of());
        private int members;

        Team(Random random, AbsencePolicy policy) {
            this.random = random;
            this.policy = policy;
            join();
            join();
        }

        void step(int number) {
            switch (random.nextInt(10)) {
                case 0 -> join();
                case 1 -> leave();
                case 2 -> comeBack();
                case 3 -> changeWeight();
                case 4 -> creditOneRep();
                case 5 -> giveOutOfTurn(number);
                default -> giveInTurn(number, someOf(present));
            }
        }

        Map<RepId, Long> turns() {
            return ledger.entries().stream().collect(Collectors.toMap(LedgerEntry::rep, LedgerEntry::turns));
        }

        List<LedgerEntry> presentLines() {
            return ledger.entries().stream()
                    .filter(line -> present.contains(line.rep()))
                    .toList();
        }

        private void join() {
            String name = "rep " + members++;
            take(ledger.join(rep(name, 1 + random.nextInt(20)), present, NOON));
            present.add(repId(name));
            level(Set.of());
        }

        private void leave() {
            present.stream().findFirst().ifPresent(rep -> {
                present.remove(rep);
                if (random.nextBoolean()) {
                    handOver(rep);
                }
            });
        }

        private void handOver(RepId rep) {
            while (undecided.remove(rep)) {
                take(ledger.handOver(rep, assignment("h"), policy, NOON));
                giveInTurn(members, present);
            }
        }

        private void comeBack() {
            ledger.entries().stream()
                    .map(LedgerEntry::rep)
                    .filter(rep -> !present.contains(rep))
                    .findFirst()
                    .ifPresent(rep -> {
                        ledger.comeBack(rep, present, policy, NOON).ifPresent(this::take);
                        present.add(rep);
                        level(Set.of());
                    });
        }

        private void changeWeight() {
            List<LedgerEntry> lines = new ArrayList<>(ledger.entries());
            int changed = random.nextInt(lines.size());
            lines.set(changed, lines.get(changed).withWeight(new Weight(1 + random.nextInt(20))));
            ledger = new PoolLedger(SALES, lines);
            level(Set.of());
        }

        private void creditOneRep() {
            if (!undecided.isEmpty()) {
                RepId rep = undecided.remove(random.nextInt(undecided.size()));
                take(ledger.credit(rep, assignment("c"), CreditReason.REASSIGNED, NOON));
                giveInTurn(-members, others(rep));
            }
        }

        private void giveOutOfTurn(int number) {
            List<LedgerEntry> lines = ledger.entries();
            RepId rep = lines.get(random.nextInt(lines.size())).rep();
            take(ledger.chargeOutOfTurn(rep, assignment("o" + number), NOON));
            undecided.add(rep);
            level(Set.of());
        }

        private void giveInTurn(int number, Set<RepId> eligible) {
            ledger.next(eligible, lead("lead " + number)).ifPresent(turn -> {
                take(ledger.charge(turn.rep(), assignment("a" + number), NOON.plusSeconds(number)));
                undecided.add(turn.rep());
                level(eligible);
            });
        }

        private void level(Set<RepId> eligible) {
            ledger.level(present, policy, NOON).forEach(movement -> {
                boolean lifted = movement.after().v() > movement.before().v();
                if (lifted && eligible.contains(movement.after().rep())) {
                    liftedAlthoughEligible.add(movement.after().rep());
                }
                take(movement);
            });
        }

        private Set<RepId> others(RepId rep) {
            return present.stream().filter(other -> !other.equals(rep)).collect(Collectors.toSet());
        }

        private Set<RepId> someOf(Set<RepId> reps) {
            return reps.stream().filter(rep -> random.nextInt(3) > 0).collect(Collectors.toSet());
        }

        private void take(LedgerMovement movement) {
            ledger = ledger.after(movement);
        }
    }
}
