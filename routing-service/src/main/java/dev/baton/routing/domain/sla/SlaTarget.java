package dev.baton.routing.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How much time a milestone has, and which time counts.
 *
 * @param milestone what is waited for
 * @param kind      which time counts
 * @param target    how much of it, positive
 * @param calendar  working time; for {@link ClockKind#WALL} only remembered
 */
public record SlaTarget(Milestone milestone, ClockKind kind, Duration target, WorkingCalendar calendar) {

    public SlaTarget {
        Objects.requireNonNull(milestone, "target needs a milestone");
        Objects.requireNonNull(kind, "target needs a kind of clock");
        Objects.requireNonNull(calendar, "target needs a calendar");
        if (target.isNegative() || target.isZero()) {
            throw new IllegalArgumentException("target must be positive, was " + target);
        }
    }

    /** When the whole target is used, for a clock started at {@code start} and stopped during {@code pauses}. */
    public Deadline deadline(Instant start, List<Period> pauses) {
        return whenUsed(start, pauses, 100);
    }

    /** When {@code percent} of the target is used; rounded up to the next nanosecond, so that no mark is early. */
    public Deadline whenUsed(Instant start, List<Period> pauses, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent must be 1 to 100, was " + percent);
        }
        Duration share = target.multipliedBy(percent).plusNanos(99).dividedBy(100);
        return new DeadlineWalk(start, counting(), pauses).until(share);
    }

    /** How much of the target was used at {@code now}; never more than the target. */
    public Duration used(Instant start, List<Period> pauses, Instant now) {
        return start.isBefore(now) ? new DeadlineWalk(start, counting(), pauses).used(target, now) : Duration.ZERO;
    }

    private WorkingCalendar counting() {
        return switch (kind) {
            case WALL -> WorkingCalendar.always();
            case WORKING -> calendar;
        };
    }
}
