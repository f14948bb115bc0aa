package dev.baton.routing.domain.fairness;

import dev.baton.routing.domain.RepId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A rep's line in a pool's ledger. The lower {@code v}, the sooner it is the rep's turn.
 *
 * <p>{@code v} counts every lead the rep has to answer for. {@link #turns} counts only what the rep received in turn: it is
 * the quantity that the bound of {@link PoolLedger} is about.
 *
 * @param rep            whose line
 * @param weight         share relative to the others
 * @param v              leads per weight that count for the rep, in units of {@link Weight#UNIT}
 * @param owed           leads per weight that were credited and not given again yet; negative for leads that the rep
 *                       received out of turn and that turns of others have not evened out yet; same unit
 * @param assigned       leads given and not credited back
 * @param lastAssignedAt when the latest was given, null before the first
 */
public record LedgerEntry(RepId rep, Weight weight, long v, long owed, long assigned, Instant lastAssignedAt) {

    public LedgerEntry {
        Objects.requireNonNull(rep, "ledger entry needs a rep");
        Objects.requireNonNull(weight, "ledger entry needs a weight");
    }

    /** A line without credits and without leads given out of turn. */
    public LedgerEntry(RepId rep, Weight weight, long v, long assigned, Instant lastAssignedAt) {
        this(rep, weight, v, 0, assigned, lastAssignedAt);
    }

    /** Leads per weight received in turn, in units of {@link Weight#UNIT}; never falls. */
    public long turns() {
        return Math.addExact(v, owed);
    }

    /** When the latest lead was given. */
    public Optional<Instant> lastAssigned() {
        return Optional.ofNullable(lastAssignedAt);
    }

    /** The line after one more lead in turn; what is owed is repaid first. */
    public LedgerEntry charged(Instant at) {
        long repaid = Math.min(Math.max(owed, 0), weight.cost());
        return new LedgerEntry(rep, weight, Math.addExact(v, weight.cost()), owed - repaid, assigned + 1, at);
    }

    /** The line after a lead that the rep received although it was not the rep's turn. */
    public LedgerEntry chargedOutOfTurn(Instant at) {
        return new LedgerEntry(rep, weight, Math.addExact(v, weight.cost()), owed - weight.cost(), assigned + 1, at);
    }

    /** The line after a lead was taken back through no fault of the rep; who got it last does not change. */
    public LedgerEntry credited() {
        return new LedgerEntry(
                rep, weight, Math.subtractExact(v, weight.cost()), owed + weight.cost(), assigned - 1, lastAssignedAt);
    }

    /** The line after a lead was handed over because the rep left: it is not counted, and no other is owed for it. */
    public LedgerEntry handedOver() {
        return new LedgerEntry(rep, weight, v, owed, assigned - 1, lastAssignedAt);
    }

    /**
     * The line with at least {@code level} turns, without a claim to what was missed. Leads received out of turn count as
     * turns first.
     */
    public LedgerEntry liftedTo(long level) {
        long missing = Math.max(0, level - turns());
        long evened = Math.min(missing, Math.max(0, -owed));
        return new LedgerEntry(rep, weight, v + missing - evened, owed + evened, assigned, lastAssignedAt);
    }

    /** The line with at least {@code level} turns, where what was missed is owed: the rep keeps the place and catches up. */
    public LedgerEntry owedUpTo(long level) {
        return new LedgerEntry(rep, weight, v, owed + Math.max(0, level - turns()), assigned, lastAssignedAt);
    }

    /** The line with another weight from now on; what was given before stays counted at the old one. */
    public LedgerEntry withWeight(Weight changed) {
        return new LedgerEntry(rep, changed, v, owed, assigned, lastAssignedAt);
    }
}
