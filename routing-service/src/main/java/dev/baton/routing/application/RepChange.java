package dev.baton.routing.application;

import dev.baton.routing.domain.fairness.Weight;
import java.time.ZoneId;
import java.util.Optional;

/**
 * New settings of a rep; what is empty stays as it is.
 *
 * @param active    takes part in the pool
 * @param available takes leads now
 * @param weight    share relative to the others
 * @param capacity  undecided leads at once
 * @param timeZone  zone in which mails to the rep state times
 */
public record RepChange(
        Optional<Boolean> active,
        Optional<Boolean> available,
        Optional<Weight> weight,
        Optional<Integer> capacity,
        Optional<ZoneId> timeZone) {

    public RepChange {
        capacity.filter(value -> value < 0).ifPresent(value -> {
            throw new IllegalArgumentException("capacity must not be negative, was " + value);
        });
    }
}
