package dev.baton.kit.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Instants and durations as people say them. Relative words are the same in every time zone, so the page needs not know
 * the reader's; the exact instant always stands beside them. A page's script may repeat these words while the page is open.
 */
public final class TimeWords {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MORNING = 7;
    private static final int EVENING = 21;

    private TimeWords() {}

    /** For people who want to know exactly. */
    public static String exact(Instant at) {
        return EXACT.format(at);
    }

    /** How long ago, coarser the longer; a date after a week. */
    public static String ago(Instant at, Instant now) {
        long seconds = Math.max(0, Duration.between(at, now).toSeconds());
        if (seconds < 60) {
            return "just now";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min ago";
        }
        if (seconds < 86_400) {
            return seconds / 3600 + " h ago";
        }
        long days = seconds / 86_400;
        if (days < 7) {
            return days == 1 ? "1 day ago" : days + " days ago";
        }
        return DAY.format(at);
    }

    /** A countdown in few characters, e.g. {@code 03:12}, {@code 5 h 20}, {@code −06:40} when over. */
    public static String countdown(Duration left) {
        String sign = left.isNegative() ? "−" : "";
        Duration size = left.abs();
        if (size.toHours() < 1) {
            return sign + String.format(Locale.ROOT, "%02d:%02d", size.toMinutesPart(), size.toSecondsPart());
        }
        if (size.toDays() < 1) {
            return sign + String.format(Locale.ROOT, "%d h %02d", size.toHours(), size.toMinutesPart());
        }
        return sign + size.toDays() + " d " + size.toHoursPart() + " h";
    }

    /** A duration to read out, e.g. {@code 3 min 12 s}. */
    public static String spoken(Duration duration) {
        Duration size = duration.abs();
        if (size.toMinutes() < 1) {
            return size.toSeconds() + " s";
        }
        if (size.toHours() < 1) {
            return size.toSecondsPart() == 0
                    ? size.toMinutes() + " min"
                    : size.toMinutes() + " min " + size.toSecondsPart() + " s";
        }
        if (size.toDays() < 1) {
            return size.toHours() + " h " + size.toMinutesPart() + " min";
        }
        return size.toDays() + " d " + size.toHoursPart() + " h";
    }

    /** A zone sent from outside, if it is one. */
    public static Optional<ZoneId> zone(String name) {
        try {
            return Optional.ofNullable(name).map(ZoneId::of);
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    /** The time of day there. */
    public static String timeOfDay(Instant now, ZoneId zone) {
        return CLOCK.format(now.atZone(zone));
    }

    /** Whether one would rather not ring there now. */
    public static boolean night(Instant now, ZoneId zone) {
        int hour = now.atZone(zone).getHour();
        return hour < MORNING || hour >= EVENING;
    }
}
