package dev.baton.routing.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One line of a deadline's derivation.
 *
 * @param from first instant
 * @param to   first instant after
 * @param kind whether and why (not) it counts
 */
public record Segment(Instant from, Instant to, Kind kind) {

    /** Whether and why (not) a stretch of time counts. */
    public enum Kind {
        /** Counts towards the target. */
        COUNTED,
        /** Outside the working calendar. */
        OFF_HOURS,
        /** On hold. */
        PAUSED
    }

    public Segment {
        Objects.requireNonNull(kind, "segment needs a kind");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("segment must end after it begins, was " + from + " to " + to);
        }
    }

    /** What it adds to the time used. */
    public Duration counted() {
        return kind == Kind.COUNTED ? Duration.between(from, to) : Duration.ZERO;
    }
}
