package dev.baton.routing.inbound.console.page;

import dev.baton.kit.console.TimeWords;
import java.time.Duration;

/**
 * What was done in the last 24 hours; a day that is the same in every time zone.
 *
 * @param accepted leads accepted
 * @param rejected leads handed back
 * @param response median time to the first response in words, null when there was none
 */
public record Today(long accepted, long rejected, String response) {

    /** Figures in words; {@code median} may be null. */
    public static Today of(long accepted, long rejected, Duration median) {
        return new Today(accepted, rejected, median == null ? null : TimeWords.spoken(median));
    }
}
