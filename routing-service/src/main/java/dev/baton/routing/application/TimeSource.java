package dev.baton.routing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The present, in microseconds: what the database can keep, so that a stored instant equals the one computed with.
 */
@FunctionalInterface
public interface TimeSource {

    /** Now. */
    Instant now();

    /** The machine's clock. */
    static TimeSource system() {
        return () -> Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
