package dev.baton.routing.application.view;

import java.time.Duration;

/**
 * What happened to offers of leads in a period. An offer is one lead given to one rep; a lead that several reps let pass was
 * offered several times.
 *
 * @param answered       offers to which the rep responded in time
 * @param missed         offers to which no response came in time
 * @param accepted       assignments accepted
 * @param rejected       assignments rejected
 * @param medianResponse median time from the offer to the response, of the answered ones; null when there was none
 */
public record DayFigures(long answered, long missed, long accepted, long rejected, Duration medianResponse) {}
