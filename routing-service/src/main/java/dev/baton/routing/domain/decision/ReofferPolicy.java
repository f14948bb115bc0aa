package dev.baton.routing.domain.decision;

import java.time.Duration;
import java.util.Objects;

/**
 * When a lead that reps let pass is offered again.
 *
 * <p>Offers come in rounds. In one round each rep gets the lead at most once, and the round is full after {@code
 * missedOffers} missed offers. The next round begins after a pause, which doubles with each round up to {@code longestPause}.
 *
 * @param missedOffers missed offers after which the lead waits for the pause, 1 or more
 * @param pause        wait after the first round, measured from its last missed offer
 * @param longestPause longest wait between two rounds
 */
public record ReofferPolicy(int missedOffers, Duration pause, Duration longestPause) {

    /** Three offers, then 15 minutes, doubling up to four hours. */
    public static final ReofferPolicy STANDARD = new ReofferPolicy(3, Duration.ofMinutes(15), Duration.ofHours(4));

    private static final int LARGEST_EXPONENT = 30;

    public ReofferPolicy {
        Objects.requireNonNull(pause, "policy needs a pause");
        Objects.requireNonNull(longestPause, "policy needs a longest pause");
        if (missedOffers < 1) {
            throw new IllegalArgumentException("missed offers must be 1 or more, were " + missedOffers);
        }
        if (!pause.isPositive() || longestPause.compareTo(pause) < 0) {
            throw new IllegalArgumentException(
                    "the pause must be positive and not above the longest one, were " + pause + " and " + longestPause);
        }
    }

    /** Pause after the round with this number, which counts from 1. */
    Duration pauseAfter(int round) {
        long factor = 1L << Math.min(round - 1, LARGEST_EXPONENT);
        Duration doubled = pause.multipliedBy(factor);
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
