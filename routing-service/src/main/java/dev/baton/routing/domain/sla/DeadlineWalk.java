package dev.baton.routing.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Walks from the start of a clock through working time and pauses until a share of the target is used, and notes every
 * stretch it passes. One walk per object.
 */
final class DeadlineWalk {

    private final Iterator<Period> working;
    private final List<Period> pauses;
    private final List<Segment> passed = new ArrayList<>();
    private Instant here;
    private Duration remaining;

    DeadlineWalk(Instant start, WorkingCalendar calendar, List<Period> pauses) {
        this.here = start;
        this.working = calendar.workingTime(start).iterator();
        this.pauses = pauses.stream()
                .filter(pause -> pause.to().isAfter(start))
                .sorted(Comparator.comparing(Period::from))
                .toList();
    }

    /** Where the walk has used {@code share}. */
    Deadline until(Duration share) {
        remaining = share;
        while (!remaining.isZero()) {
            Period period = working.next();
            pass(period.from(), Segment.Kind.OFF_HOURS);
            work(period);
        }
        return new Deadline(here, passed);
    }

    /** How much of {@code target} is used at {@code now}. */
    Duration used(Duration target, Instant now) {
        return until(target).derivation().stream()
                .filter(segment ->
                        segment.kind() == Segment.Kind.COUNTED && segment.from().isBefore(now))
                .map(segment -> Duration.between(segment.from(), earlier(segment.to(), now)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Counts through one working period, leaving out what is paused. */
    private void work(Period period) {
        for (Period pause : pauses) {
            if (!pause.to().isAfter(here)) {
                continue;
            }
            if (!pause.from().isBefore(period.to())) {
                break;
            }
            count(later(pause.from(), here));
            if (remaining.isZero()) {
                return;
            }
            pass(earlier(pause.to(), period.to()), Segment.Kind.PAUSED);
        }
        count(period.to());
    }

    private void count(Instant limit) {
        Instant done = earlier(limit, here.plus(remaining));
        remaining = remaining.minus(Duration.between(here, done));
        pass(done, Segment.Kind.COUNTED);
    }

    private void pass(Instant to, Segment.Kind kind) {
        if (!to.isAfter(here)) {
            return;
        }
        boolean continues = !passed.isEmpty() && passed.getLast().kind() == kind;
        Instant from = continues ? passed.removeLast().from() : here;
        passed.add(new Segment(from, to, kind));
        here = to;
    }

    private static Instant earlier(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }

    private static Instant later(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }
}
