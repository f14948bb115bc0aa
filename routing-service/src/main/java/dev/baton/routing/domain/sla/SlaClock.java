package dev.baton.routing.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A started clock: its deadline, the marks on the way, and how the deadline was derived. What became of it (met,
 * breached) is the assignment's story.
 *
 * @param target    what is waited for and how long
 * @param startedAt when it started
 * @param deadline  when the time is up, with the derivation
 * @param marks     instants at which somebody is warned, in order
 */
public record SlaClock(SlaTarget target, Instant startedAt, Deadline deadline, List<Mark> marks) {

    /** Shares of the target, in percent, at which somebody is warned. */
    public static final List<Integer> WARNINGS = List.of(50, 80);

    /**
     * An instant at which somebody is warned.
     *
     * @param percent share of the target used then
     * @param at      when
     */
    public record Mark(int percent, Instant at) {}

    public SlaClock {
        Objects.requireNonNull(target, "clock needs a target");
        Objects.requireNonNull(startedAt, "clock needs a start");
        Objects.requireNonNull(deadline, "clock needs a deadline");
        marks = List.copyOf(marks);
    }

    /** Starts a clock that nothing has paused yet. */
    public static SlaClock start(SlaTarget target, Instant at) {
        List<Mark> marks = WARNINGS.stream()
                .map(percent -> new Mark(
                        percent, target.whenUsed(at, List.of(), percent).at()))
                .toList();
        return new SlaClock(target, at, target.deadline(at, List.of()), marks);
    }

    /** Share of the target used at {@code now}, in whole percent rounded down; 100 at most. */
    public int percentUsed(Instant now) {
        Duration used = target.used(startedAt, List.of(), now);
        return (int) (used.toMillis() * 100 / Math.max(1, target.target().toMillis()));
    }
}
