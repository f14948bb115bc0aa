package dev.baton.routing.application.view;

import java.time.Instant;

/**
 * One line of a deadline's derivation.
 *
 * @param from first instant
 * @param to   first instant after
 * @param kind {@code COUNTED}, {@code OFF_HOURS} or {@code PAUSED}
 */
public record SegmentView(Instant from, Instant to, String kind) {}
