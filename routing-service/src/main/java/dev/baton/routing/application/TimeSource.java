package dev.baton.routing.application;

import java.time.Instant;

/**
 * The present, in microseconds: what the database can keep, so that a stored instant equals the one computed with.
 */
@FunctionalInterface
public interface TimeSource {

    /** Now. */
    Instant now();
}
