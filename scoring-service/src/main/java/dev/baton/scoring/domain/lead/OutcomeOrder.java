package dev.baton.scoring.domain.lead;

import java.time.Instant;

/**
 * The one rule for what was known when a lead was won or lost: all that happened before the outcome, and all that happened
 * at the very instant of it. A file with one date per row gives traits, behaviour and outcome the same instant, and without
 * that instant nothing would be known of such leads. How many leads depend on it is reported wherever it matters.
 */
public final class OutcomeOrder {

    private OutcomeOrder() {}

    /** Whether something of that instant was known when the outcome fell. */
    public static boolean isKnown(Instant happenedAt, Instant outcomeAt) {
        return !happenedAt.isAfter(outcomeAt);
    }
}
