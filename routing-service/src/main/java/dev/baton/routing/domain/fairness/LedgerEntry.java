package dev.baton.routing.domain.fairness;

import dev.baton.routing.domain.RepId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A rep's line in a pool's ledger. The lower {@code v}, the sooner it is the rep's turn.
 *
 * @param rep            whose line
 * @param weight         share relative to the others
 * @param v              what the rep was given so far, {@code leads / weight}, in units of {@link Weight#UNIT}
 * @param assigned       leads given and not credited back
 * @param lastAssignedAt when the latest was given, null before the first
 */
public record LedgerEntry(RepId rep, Weight weight, long v, long assigned, Instant lastAssignedAt) {

    public LedgerEntry {
        Objects.requireNonNull(rep, "ledger entry needs a rep");
        Objects.requireNonNull(weight, "ledger entry needs a weight");
    }

    /** When the latest lead was given. */
    public Optional<Instant> lastAssigned() {
        return Optional.ofNullable(lastAssignedAt);
    }

    /** The line after one more lead. */
    public LedgerEntry charged(Instant at) {
        return new LedgerEntry(rep, weight, Math.addExact(v, weight.cost()), assigned + 1, at);
    }

    /** The line after a lead was taken back through no fault of the rep; who got it last does not change. */
    public LedgerEntry credited() {
        return new LedgerEntry(rep, weight, Math.subtractExact(v, weight.cost()), assigned - 1, lastAssignedAt);
    }

    /** The line of a rep who comes back: never behind {@code minimum}, so that the absence is not caught up. */
    public LedgerEntry liftedTo(long minimum) {
        return v >= minimum ? this : new LedgerEntry(rep, weight, minimum, assigned, lastAssignedAt);
    }

    /** The line with another weight from now on; what was given before stays counted at the old one. */
    public LedgerEntry withWeight(Weight changed) {
        return new LedgerEntry(rep, changed, v, assigned, lastAssignedAt);
    }
}
