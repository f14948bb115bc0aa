package dev.baton.scoring.inbound.console.studio.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 14 d}, {@code 12 h}; a number alone means days. */
final class Durations {

    private static final Pattern DAYS = Pattern.compile("P(\\d{1,6})D");
    private static final Pattern HOURS = Pattern.compile("PT(\\d{1,6})H");
    private static final Pattern TYPED = Pattern.compile("(\\d{1,5})\\s*([a-z]*)\\.?");

    private Durations() {}

    static String show(Object value) {
        String text = value == null ? "" : value.toString();
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return days.group(1) + " d";
        }
        Matcher hours = HOURS.matcher(text);
        return hours.matches() ? hours.group(1) + " h" : text;
    }

    /** ISO 8601; what can't be read stays as it is, for the check to say so. */
    static String write(String typed) {
        Matcher number = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!number.matches()) {
            return typed.strip().matches("(?i)p[0-9dthm]+") ? typed.strip().toUpperCase(Locale.ROOT) : typed.strip();
        }
        int count = Integer.parseInt(number.group(1));
        return switch (number.group(2)) {
            case "", "d", "day", "days" -> "P" + count + "D";
            case "w", "week", "weeks" -> "P" + 7 * count + "D";
            case "h", "hour", "hours" -> "PT" + count + "H";
            case "m", "min", "minute", "minutes" -> "PT" + count + "M";
            default -> typed.strip();
        };
    }
}
