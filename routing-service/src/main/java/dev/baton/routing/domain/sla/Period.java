package dev.baton.routing.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time from {@code from} (inclusive) to {@code to} (exclusive); never empty.
 *
 * @param from first instant
 * @param to   first instant after
 */
public record Period(Instant from, Instant to) {

    public Period {
        Objects.requireNonNull(from, "period needs a beginning");
        Objects.requireNonNull(to, "period needs an end");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("period must end after it begins, was " + from + " to " + to);
        }
    }

    /** How long it is, in elapsed time. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
