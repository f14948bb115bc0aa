package dev.baton.scoring.domain.adjustment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A person's word on a score.
 *
 * @param id        of the adjustment
 * @param kind      whether points are added or the total is pinned
 * @param points    to add (or take), or the total, milli-points
 * @param reason    why, in the person's words
 * @param author    user name
 * @param at        from when on
 * @param expiresAt until when, null for ever
 * @param revokedAt when somebody took it back, null where nobody did
 */
public record Adjustment(
        UUID id,
        Kind kind,
        long points,
        String reason,
        String author,
        Instant at,
        Instant expiresAt,
        Instant revokedAt) {

    /** How an adjustment works. */
    public enum Kind {
        /** Points beside those of the rules. */
        ADD,
        /** The total, whatever the rules say; of several the newest holds. */
        PIN
    }

    public Adjustment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
    }

    /** Whether it counts at an instant. */
    public boolean inForce(Instant asOf) {
        return !at.isAfter(asOf) && !over(asOf);
    }

    /** Whether it ended by an instant. */
    public boolean over(Instant asOf) {
        return ended(expiresAt, asOf) || ended(revokedAt, asOf);
    }

    private static boolean ended(Instant end, Instant asOf) {
        return end != null && !end.isAfter(asOf);
    }
}
