package dev.baton.kit.console;

import java.time.Instant;

/**
 * An instant as pages show it.
 *
 * @param words   how long ago
 * @param exact   the instant for the tooltip
 * @param instant the instant for the script that keeps {@code words} true
 */
public record Moment(String words, String exact, Instant instant) {

    /** The instant seen from {@code now}; null stays null. */
    public static Moment of(Instant at, Instant now) {
        return at == null ? null : new Moment(TimeWords.ago(at, now), TimeWords.exact(at), at);
    }
}
