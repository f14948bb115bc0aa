package dev.baton.routing.application.view;

import java.time.Duration;

/**
 * What was done with leads lately.
 *
 * @param accepted       assignments accepted
 * @param rejected       assignments rejected
 * @param medianResponse median time from getting a lead to the first response, null when there was none
 */
public record DayFigures(long accepted, long rejected, Duration medianResponse) {}
