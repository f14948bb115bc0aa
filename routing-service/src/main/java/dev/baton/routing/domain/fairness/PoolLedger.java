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
 * eligible, who then pays {@code 1/weight}.
 *
 * <p>Bound, while the same reps stay eligible and nothing is credited: for any two of them
 * {@code |assigned/w − assigned'/w'| ≤ 1/min(w)}. A credit may widen the gap by the credited lead; the next picks close
 * it again, because a pick never widens a gap beyond the bound.
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

    /** A rep takes a lead and pays for it. */
    public LedgerMovement charge(RepId rep, AssignmentId assignment, Instant at) {
        LedgerEntry before = required(rep);
        return movement(LedgerMovement.Kind.ASSIGNED, null, assignment, before, before.charged(at), at);
    }

    /** A rep gets back what a lead cost. */
    public LedgerMovement credit(RepId rep, AssignmentId assignment, CreditReason reason, Instant at) {
        LedgerEntry before = required(rep);
        return movement(LedgerMovement.Kind.CREDITED, reason.name(), assignment, before, before.credited(), at);
    }

    /** A rep comes into the pool; starts level with the least served of {@code active}, neither first nor last. */
    public LedgerMovement join(Rep rep, Set<RepId> active, Instant at) {
        LedgerEntry before = new LedgerEntry(rep.id(), rep.weight(), 0, 0, null);
        LedgerEntry after = new LedgerEntry(
                rep.id(), rep.weight(), minimum(active, rep.id()).orElse(0L), 0, null);
        return movement(LedgerMovement.Kind.JOINED, "NEWCOMER", null, before, after, at);
    }

    /** A rep is available again; empty where the policy or the present place asks for no change. */
    public Optional<LedgerMovement> comeBack(RepId rep, Set<RepId> active, AbsencePolicy policy, Instant at) {
        LedgerEntry before = required(rep);
        LedgerEntry after =
                switch (policy) {
                    case CATCH_UP -> before;
                    case HOLD -> before.liftedTo(minimum(active, rep).orElse(before.v()));
                };
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(movement(LedgerMovement.Kind.LIFTED, policy.name(), null, before, after, at));
    }

    /** The ledger after a movement. */
    public PoolLedger after(LedgerMovement movement) {
        PoolLedger next = new PoolLedger(team, entries.values());
        next.entries.put(movement.after().rep(), movement.after());
        return next;
    }

    private Optional<Long> minimum(Set<RepId> active, RepId except) {
        return entries.values().stream()
                .filter(entry -> active.contains(entry.rep()) && !entry.rep().equals(except))
                .map(LedgerEntry::v)
                .min(Long::compare);
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
