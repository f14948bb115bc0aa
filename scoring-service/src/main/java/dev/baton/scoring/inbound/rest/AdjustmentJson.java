package dev.baton.scoring.inbound.rest;

import dev.baton.scoring.application.AdjustmentStore;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.adjustment.Adjustment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person said of a score.
 *
 * @param id        of the adjustment
 * @param kind      {@code ADD} or {@code PIN}
 * @param points    added or taken, or the total that is pinned
 * @param reason    in the person's words
 * @param author    user name
 * @param createdAt from when on
 * @param expiresAt until when, null for ever
 * @param revokedAt when somebody took it back, null where nobody did
 * @param revokedBy user name
 * @param inForce   whether it counts now
 */
record AdjustmentJson(
        UUID id,
        Adjustment.Kind kind,
        BigDecimal points,
        String reason,
        String author,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        String revokedBy,
        boolean inForce) {

    static AdjustmentJson of(AdjustmentStore.Kept kept, Instant now) {
        Adjustment made = kept.adjustment();
        return new AdjustmentJson(
                made.id(),
                made.kind(),
                ScoreWire.decimal(made.points()),
                made.reason(),
                made.author(),
                made.at(),
                made.expiresAt(),
                made.revokedAt(),
                kept.revokedBy(),
                made.inForce(now));
    }
}
