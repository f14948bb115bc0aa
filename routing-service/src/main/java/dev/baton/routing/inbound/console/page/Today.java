package dev.baton.routing.inbound.console.page;

import dev.baton.kit.console.TimeWords;
import dev.baton.routing.application.view.DayFigures;
import java.time.Duration;

/**
 * What happened to offers of leads in the last 24 hours; a day that is the same in every time zone. An offer is one lead given
 * to one rep.
 *
 * @param answered offers to which the rep responded in time
 * @param missed   offers to which no response came in time
 * @param accepted leads accepted
 * @param rejected leads handed back
 * @param response median response time of the answered offers in words, null when there was none
 */
public record Today(long answered, long missed, long accepted, long rejected, String response) {

    /** Figures in words. */
    public static Today of(DayFigures day) {
        Duration median = day.medianResponse();
        return new Today(
                day.answered(),
                day.missed(),
                day.accepted(),
                day.rejected(),
                median == null ? null : TimeWords.spoken(median));
    }

    /** Offers that were answered or missed. */
    public long offers() {
        return answered + missed;
    }
}
