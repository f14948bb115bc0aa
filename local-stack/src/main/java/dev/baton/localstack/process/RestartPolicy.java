package dev.baton.localstack.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decides what follows when a child has died: another start after a growing pause, or the end of patience.
 *
 * <p>A child that was never ready gets {@link #CHANCES_TO_GET_READY} starts; one that worked may die
 * {@link #DEATHS_ALLOWED} times within {@link #WINDOW}. So a killed service comes back at once, and one that cannot
 * work is named soon.
 */
public final class RestartPolicy {

    static final int CHANCES_TO_GET_READY = 3;
    static final int DEATHS_ALLOWED = 5;
    static final Duration WINDOW = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Deque<Instant> deaths = new ArrayDeque<>();
    private boolean everReady;

    /** What to do about a death. */
    public sealed interface Decision {
        /** Start it again after the pause. */
        record Restart(Duration pause) implements Decision {}

        /** Starting it again has no prospect; the reason is for the developer. */
        record GiveUp(String reason) implements Decision {}
    }

    /** The child works. */
    public void ready() {
        everReady = true;
    }

    /** The child has died at that time. */
    public Decision died(Instant at) {
        deaths.addLast(at);
        while (deaths.getFirst().isBefore(at.minus(WINDOW))) {
            deaths.removeFirst();
        }
        if (!everReady && deaths.size() >= CHANCES_TO_GET_READY) {
            return new Decision.GiveUp("died " + deaths.size() + " times before it was ready");
        }
        if (deaths.size() >= DEATHS_ALLOWED) {
            return new Decision.GiveUp("died " + deaths.size() + " times within " + WINDOW.toMinutes() + " minutes");
        }
        return new Decision.Restart(FIRST_PAUSE.multipliedBy(1L << (deaths.size() - 1)));
    }
}
