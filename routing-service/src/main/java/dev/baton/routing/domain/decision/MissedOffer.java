package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.RepId;
import java.time.Instant;
import java.util.Objects;

/**
 * An offer of a lead to a rep that ended without the rep's decision.
 *
 * @param rep       who had the lead
 * @param offeredAt when the rep got it
 * @param missedAt  when it was taken away
 * @param unanswered whether the time ran out; otherwise the lead moved on or a manager took it, which is no miss of the rep
 */
public record MissedOffer(RepId rep, Instant offeredAt, Instant missedAt, boolean unanswered) {

    public MissedOffer {
        Objects.requireNonNull(rep, "missed offer needs a rep");
        Objects.requireNonNull(offeredAt, "missed offer needs a start");
        Objects.requireNonNull(missedAt, "missed offer needs an end");
    }
}
