package dev.baton.routing.application.view;

import java.time.Instant;

/**
 * How many leads wait for a rep.
 *
 * @param waiting all of them
 * @param overdue those that have waited longer than the configured limit
 * @param oldest  since when the longest waiting one waits, null if none waits
 */
public record WaitingTotals(long waiting, long overdue, Instant oldest) {}
