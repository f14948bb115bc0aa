package dev.baton.ingest.domain;

/**
 * How much a source may send: a bucket that holds {@code burst} events and is refilled with {@code eventsPerSecond}. Each
 * item of a batch is one event.
 *
 * @param eventsPerSecond 1 to {@link #MOST}
 * @param burst           at least {@code eventsPerSecond}, at most {@link #MOST}
 */
public record RateLimit(int eventsPerSecond, int burst) {

    /** The largest number of either. */
    public static final int MOST = 1_000_000;

    public RateLimit {
        if (eventsPerSecond < 1 || eventsPerSecond > MOST) {
            throw new IllegalArgumentException("eventsPerSecond must be 1 to " + MOST + ", was " + eventsPerSecond);
        }
        if (burst < eventsPerSecond || burst > MOST) {
            throw new IllegalArgumentException("burst must be eventsPerSecond to " + MOST + ", was " + burst);
        }
    }
}
