package dev.baton.routing.domain.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * When the time is up, and how that was found.
 *
 * @param at         the instant at which the whole target has been used
 * @param derivation every stretch from the start to {@code at}, without gaps; the counted ones sum to the target exactly
 */
public record Deadline(Instant at, List<Segment> derivation) {

    public Deadline {
        Objects.requireNonNull(at, "deadline needs an instant");
        derivation = List.copyOf(derivation);
    }
}
