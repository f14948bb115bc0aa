package dev.baton.bench;

import java.time.Duration;

/**
 * How long and how much is measured.
 *
 * @param warmUp       one turn of load before anything counts, with all services at work
 * @param warmUpTurns  so many at most, until the rate stands still
 * @param acceptance   length of each acceptance measurement
 * @param chainEvents  events sent through the whole chain
 * @param latency      length of the open-loop measurement
 * @param handRaisers  people per second who ask for contact in it
 * @param hotEvents    events on the one hot lead
 */
record Plan(
        Duration warmUp,
        int warmUpTurns,
        Duration acceptance,
        int chainEvents,
        Duration latency,
        int handRaisers,
        int hotEvents) {

    static final int CONNECTIONS = 64;
    static final int BATCH_CONNECTIONS = 8;
    static final int HOT_CONNECTIONS = 16;
    static final int BATCH = 100;

    /** A figure to keep. */
    static final Plan FULL =
            new Plan(Duration.ofSeconds(4), 20, Duration.ofSeconds(10), 200_000, Duration.ofSeconds(30), 20, 5_000);

    /** A figure to look at while working; done within some three minutes. */
    static final Plan QUICK =
            new Plan(Duration.ofSeconds(3), 8, Duration.ofSeconds(4), 40_000, Duration.ofSeconds(12), 20, 5_000);
}
