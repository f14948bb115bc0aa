package dev.baton.routing.inbound.console.page;

import dev.baton.kit.console.TimeWords;
import dev.baton.routing.application.view.ClockView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An SLA clock as pages show it. A running one carries what the script needs to tick on.
 *
 * @param tone      class of its colour: {@code ok}, {@code warn} (less than half is left), {@code late}, {@code done}
 * @param text      in few characters
 * @param words     in full
 * @param exact     the deadline for the tooltip
 * @param left      share of the time that is left, 0 to 100
 * @param running   whether it ticks
 * @param deadline  when it ends
 * @param warnAt    when half of the time is used
 * @param seconds   length of the whole time
 */
public record ClockFace(
        String tone,
        String text,
        String words,
        String exact,
        int left,
        boolean running,
        Instant deadline,
        Instant warnAt,
        long seconds) {

    /** The clock as seen at {@code now}; null where there is none. */
    static ClockFace of(ClockView clock, Instant now) {
        if (clock == null) {
            return null;
        }
        return "RUNNING".equals(clock.state()) ? running(clock, now) : stopped(clock);
    }

    private static ClockFace running(ClockView clock, Instant now) {
        Duration left = Duration.between(now, clock.deadline());
        Instant warnAt = firstWarning(clock.warnAt(), clock.deadline());
        String words = left.isNegative()
                ? TimeWords.spoken(left) + " late to respond"
                : TimeWords.spoken(left) + " left to respond";
        return new ClockFace(
                tone(now, warnAt, clock.deadline()),
                TimeWords.countdown(left),
                words,
                "Respond before " + TimeWords.exact(clock.deadline()),
                share(left, clock.targetSeconds()),
                true,
                clock.deadline(),
                warnAt,
                clock.targetSeconds());
    }

    private static ClockFace stopped(ClockView clock) {
        return switch (clock.state()) {
            case "MET" -> met(clock);
            case "BREACHED" -> ended("late", "late", "No response in time", clock);
            default -> ended("done", "–", "The clock was stopped: the lead moved on", clock);
        };
    }

    private static ClockFace met(ClockView clock) {
        if (clock.metAt() == null) {
            return ended("done", "✓", "Responded in time", clock);
        }
        Duration taken = Duration.between(clock.startedAt(), clock.metAt());
        return ended("done", "✓ " + TimeWords.countdown(taken), "Responded after " + TimeWords.spoken(taken), clock);
    }

    private static ClockFace ended(String tone, String text, String words, ClockView clock) {
        return new ClockFace(
                tone,
                text,
                words,
                "Deadline was " + TimeWords.exact(clock.deadline()),
                share(Duration.ofSeconds(clock.remainingSeconds()), clock.targetSeconds()),
                false,
                clock.deadline(),
                clock.deadline(),
                clock.targetSeconds());
    }

    private static String tone(Instant now, Instant warnAt, Instant deadline) {
        if (!now.isBefore(deadline)) {
            return "late";
        }
        return now.isBefore(warnAt) ? "ok" : "warn";
    }

    private static Instant firstWarning(List<Instant> warnings, Instant deadline) {
        return warnings == null || warnings.isEmpty() ? deadline : warnings.getFirst();
    }

    private static int share(Duration left, long wholeSeconds) {
        long percent = left.toSeconds() * 100 / Math.max(1, wholeSeconds);
        return (int) Math.clamp(percent, 0, 100);
    }
}
