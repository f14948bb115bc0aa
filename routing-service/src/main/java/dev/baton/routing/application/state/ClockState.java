package dev.baton.routing.application.state;

import dev.baton.routing.domain.sla.ClockKind;
import dev.baton.routing.domain.sla.Milestone;
import dev.baton.routing.domain.sla.SlaTarget;
import dev.baton.routing.domain.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What became of a started clock. It runs until it is met, breached or stopped; a mark that is due afterwards does
 * nothing.
 *
 * @param milestone     what it waits for
 * @param startedAt     when it started
 * @param deadline      when it ends
 * @param target        how much time there is
 * @param warnedPercent highest warning given, 0 for none
 * @param metAt         when it was met, else null
 * @param breachedAt    when it was breached, else null
 * @param stoppedAt     when the lead moved on before either, else null
 */
public record ClockState(
        Milestone milestone,
        Instant startedAt,
        Instant deadline,
        Duration target,
        int warnedPercent,
        Instant metAt,
        Instant breachedAt,
        Instant stoppedAt) {

    /** Whether a mark still means something. */
    public boolean running() {
        return metAt == null && breachedAt == null && stoppedAt == null;
    }

    /** The clock after a warning. */
    public ClockState warned(int percent) {
        return new ClockState(
                milestone, startedAt, deadline, target, Math.max(percent, warnedPercent), metAt, breachedAt, stoppedAt);
    }

    /** The clock, met. */
    public ClockState met(Instant at) {
        return new ClockState(milestone, startedAt, deadline, target, warnedPercent, at, null, null);
    }

    /** The clock, running again after a breach that did not happen. */
    public ClockState restarted() {
        return new ClockState(milestone, startedAt, deadline, target, warnedPercent, null, null, null);
    }

    /** The clock, breached. */
    public ClockState breached(Instant at) {
        return new ClockState(milestone, startedAt, deadline, target, warnedPercent, null, at, null);
    }

    /** The clock, stopped if it still ran. */
    public ClockState stopped(Instant at) {
        return running() ? new ClockState(milestone, startedAt, deadline, target, warnedPercent, null, null, at) : this;
    }

    /** Share of the time used at that instant, in whole percent; 100 at most. */
    public int percentUsed(Instant now) {
        SlaTarget whole = new SlaTarget(milestone, ClockKind.WORKING, target, WorkingCalendar.always());
        return (int) (whole.used(startedAt, List.of(), now).toMillis() * 100 / Math.max(1, target.toMillis()));
    }
}
