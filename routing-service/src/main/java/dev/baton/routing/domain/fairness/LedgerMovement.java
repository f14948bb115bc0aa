package dev.baton.routing.domain.fairness;

import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.TeamKey;
import java.time.Instant;
import java.util.Objects;

/**
 * One change of one ledger line. The ledger is the sum of its movements: {@code v} of a line is {@code vAfter} of its
 * latest.
 *
 * @param team       the pool
 * @param kind       what happened
 * @param reason     why, in a stable code; null for {@link Kind#ASSIGNED}
 * @param assignment the assignment that caused it, null for {@link Kind#JOINED} and {@link Kind#LIFTED}
 * @param before     the line before; {@code v} is 0 for {@link Kind#JOINED}
 * @param after      the line after
 * @param at         when
 */
public record LedgerMovement(
        TeamKey team,
        Kind kind,
        String reason,
        AssignmentId assignment,
        LedgerEntry before,
        LedgerEntry after,
        Instant at) {

    /** What can happen to a line. */
    public enum Kind {
        /** A lead was given. */
        ASSIGNED,
        /** A lead was taken back without fault of the rep. */
        CREDITED,
        /** The rep is new in the pool and starts at the active minimum. */
        JOINED,
        /** The rep came back or was passed over, and is level with the others again. */
        LIFTED
    }

    public LedgerMovement {
        Objects.requireNonNull(team, "movement needs a team");
        Objects.requireNonNull(kind, "movement needs a kind");
        Objects.requireNonNull(before, "movement needs the line before");
        Objects.requireNonNull(after, "movement needs the line after");
        Objects.requireNonNull(at, "movement needs a time");
        if (!before.rep().equals(after.rep())) {
            throw new IllegalArgumentException("movement joins two reps: " + before.rep() + " and " + after.rep());
        }
    }
}
