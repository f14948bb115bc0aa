package dev.baton.routing.domain.fairness;

import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.Rep;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fair shares of one pool: weighted round robin by virtual time. The next lead goes to the lowest {@code v} among the
 * eligible, whose {@code v} then rises by {@code 1/weight}.
 *
 * <p>The law: at any time, of any two available reps, {@code turns − turns' ≤ 1/weight}, and so
 * {@code |turns − turns'| ≤ 1/min(weight, weight')}. {@link LedgerEntry#turns} is leads given in turn divided by the weight.
 * It holds through expiries, credits, rejections, absences, newcomers, leads given out of turn and changes of weight:
 *
 * <ul>
 *   <li>a pick by turn takes the lowest among the eligible, so it puts the chosen rep at most {@code 1/weight} ahead of each;
 *   <li>an available rep who could not be given that lead (it was tried before, or the hands are full) is levelled afterwards
 *       ({@link #level}): lifted without a claim, or owed, as the {@link AbsencePolicy} says;
 *   <li>a credit and a lead given out of turn change {@code v} and are kept in {@code owed}, not in {@code turns};
 *   <li>who is new or comes back starts at the lowest turns of those who are there.
 * </ul>
 *
 * <p>Where every rep is eligible for every lead and nothing is credited or given out of turn, {@code turns} is
 * {@code assigned/weight} counted from the day a rep joined.
 *
 * <p>Immutable: every operation answers the {@link LedgerMovement} that leads to the next ledger ({@link #after}).
 */
public final class PoolLedger {

    private final TeamKey team;
    private final Map<RepId, LedgerEntry> entries;

    public PoolLedger(TeamKey team, Collection<LedgerEntry> entries) {
        this.team = team;
        this.entries = new LinkedHashMap<>();
        entries.forEach(entry -> this.entries.put(entry.rep(), entry));
    }

    /** The pool. */
    public TeamKey team() {
        return team;
    }

    /** All lines, in the order they were given. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The line of a rep, empty for who never joined. */
    public Optional<LedgerEntry> entry(RepId rep) {
        return Optional.ofNullable(entries.get(rep));
    }

    /** Whose turn it is among the eligible; empty when none of them is in the pool. */
    public Optional<LedgerEntry> next(Set<RepId> eligible, LeadId lead) {
        return entries.values().stream()
                .filter(entry -> eligible.contains(entry.rep()))
                .min(TurnOrder.of(team, lead));
    }

    /** A rep whose turn it is takes a lead. */
    public LedgerMovement charge(RepId rep, AssignmentId assignment, Instant at) {
        LedgerEntry before = required(rep);
        return movement(LedgerMovement.Kind.ASSIGNED, null, assignment, before, before.charged(at), at);
    }

    /** A rep takes a lead out of turn, because of an earlier cycle or because a person says so. */
    public LedgerMovement chargeOutOfTurn(RepId rep, AssignmentId assignment, Instant at) {
        LedgerEntry before = required(rep);
        return movement(
                LedgerMovement.Kind.ASSIGNED, "OUT_OF_TURN", assignment, before, before.chargedOutOfTurn(at), at);
    }

    /** A rep gets back what a lead cost. */
    public LedgerMovement credit(RepId rep, AssignmentId assignment, CreditReason reason, Instant at) {
        LedgerEntry before = required(rep);
        return movement(LedgerMovement.Kind.CREDITED, reason.name(), assignment, before, before.credited(), at);
    }

    /**
     * A rep who leaves hands over a lead. It is credited; whether the rep has a claim to another after coming back is what
     * {@code policy} says of an absence.
     */
    public LedgerMovement handOver(RepId rep, AssignmentId assignment, AbsencePolicy policy, Instant at) {
        LedgerEntry before = required(rep);
        LedgerEntry after =
                switch (policy) {
                    case HOLD -> before.handedOver();
                    case CATCH_UP -> before.credited();
                };
        return movement(
                LedgerMovement.Kind.CREDITED, CreditReason.REP_DEACTIVATED.name(), assignment, before, after, at);
    }

    /** A rep comes into the pool; starts level with the least served of {@code present}, neither first nor last. */
    public LedgerMovement join(Rep rep, Set<RepId> present, Instant at) {
        LedgerEntry before = new LedgerEntry(rep.id(), rep.weight(), 0, 0, null);
        LedgerEntry after = new LedgerEntry(
                rep.id(), rep.weight(), entryLevel(present, rep.id()).orElse(0L), 0, null);
        return movement(LedgerMovement.Kind.JOINED, "NEWCOMER", null, before, after, at);
    }

    /** A rep is available again; empty where the present place asks for no change. */
    public Optional<LedgerMovement> comeBack(RepId rep, Set<RepId> present, AbsencePolicy policy, Instant at) {
        return entryLevel(present, rep).flatMap(level -> raise(required(rep), level, policy, policy.name(), at));
    }

    /**
     * Restores the law for those of {@code present} who were passed over because they could not be given a lead, or whose
     * neighbours' weights changed; who was eligible for the last pick is not lifted.
     */
    public List<LedgerMovement> level(Set<RepId> present, AbsencePolicy policy, Instant at) {
        long floor = entries.values().stream()
                .mapToLong(entry -> entry.turns() - entry.weight().cost())
                .max()
                .orElse(0);
        return entries.values().stream()
                .filter(entry -> present.contains(entry.rep()))
                .flatMap(entry -> raise(entry, floor, policy, "PASSED_OVER", at).stream())
                .toList();
    }

    /** The ledger after a movement. */
    public PoolLedger after(LedgerMovement movement) {
        PoolLedger next = new PoolLedger(team, entries.values());
        next.entries.put(movement.after().rep(), movement.after());
        return next;
    }

    private Optional<LedgerMovement> raise(
            LedgerEntry before, long level, AbsencePolicy policy, String reason, Instant at) {
        LedgerEntry after =
                switch (policy) {
                    case HOLD -> before.liftedTo(level);
                    case CATCH_UP -> before.owedUpTo(level);
                };
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(movement(LedgerMovement.Kind.LIFTED, reason, null, before, after, at));
    }

    /** Lowest turns of those who are there; if none is there, the highest of all lines, so that no line falls behind. */
    private Optional<Long> entryLevel(Set<RepId> present, RepId except) {
        List<LedgerEntry> others = entries.values().stream()
                .filter(entry -> !entry.rep().equals(except))
                .toList();
        return others.stream()
                .filter(entry -> present.contains(entry.rep()))
                .map(LedgerEntry::turns)
                .min(Long::compare)
                .or(() -> others.stream().map(LedgerEntry::turns).max(Long::compare));
    }

    private LedgerEntry required(RepId rep) {
        return entry(rep).orElseThrow(() -> new IllegalArgumentException("rep " + rep + " is not in pool " + team));
    }

    private LedgerMovement movement(
            LedgerMovement.Kind kind,
            String reason,
            AssignmentId assignment,
            LedgerEntry before,
            LedgerEntry after,
            Instant at) {
        return new LedgerMovement(team, kind, reason, assignment, before, after, at);
    }
}
