package dev.baton.routing.application;

import dev.baton.routing.domain.decision.UnassignedReason;
import java.time.Instant;
import java.util.Optional;

/**
 * Which waiting leads to list.
 *
 * @param team          of which pool, empty for all
 * @param reason        waiting for which reason, empty for all
 * @param words         what name, company, title, e-mail or phone must contain, empty for everything
 * @param waitingBefore only leads that have waited since before this instant, empty for all
 */
public record WaitingFilter(
        Optional<String> team,
        Optional<UnassignedReason> reason,
        Optional<String> words,
        Optional<Instant> waitingBefore) {

    /** Every waiting lead. */
    public static final WaitingFilter ALL =
            new WaitingFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
