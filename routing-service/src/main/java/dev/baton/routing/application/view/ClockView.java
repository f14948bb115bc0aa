package dev.baton.routing.application.view;

import java.time.Instant;
import java.util.List;

/**
 * An SLA clock as it stands now.
 *
 * @param milestone        what it waits for, {@code ACKNOWLEDGE}
 * @param state            {@code RUNNING}, {@code MET}, {@code BREACHED} or {@code STOPPED} (the lead moved on)
 * @param startedAt        when it started
 * @param deadline         when it ends
 * @param warnAt           when somebody is warned, at 50 and 80 % of the time
 * @param warnedPercent    highest warning given so far, 0 for none
 * @param metAt            when it was met, else null
 * @param breachedAt       when it was breached, else null
 * @param targetSeconds    how much time there is in all
 * @param remainingSeconds what is left of it now, 0 at least; what was left when it ended
 */
public record ClockView(
        String milestone,
        String state,
        Instant startedAt,
        Instant deadline,
        List<Instant> warnAt,
        int warnedPercent,
        Instant metAt,
        Instant breachedAt,
        long targetSeconds,
        long remainingSeconds) {}
