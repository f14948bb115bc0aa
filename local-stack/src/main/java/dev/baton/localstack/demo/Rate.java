package dev.baton.localstack.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls a second, at which the demo sends. */
record Rate(double perSecond) {

    /** Calls an average visitor makes; {@code PopulationTest} holds it near to the truth. */
    static final double CALLS_OF_A_VISITOR = 7;

    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:/(s|m|min))?");

    Rate {
        if (!(perSecond > 0) || perSecond > 100_000) {
            throw new IllegalArgumentException("a rate must be above 0 and at most 100000 a second, was " + perSecond);
        }
    }

    /** Reads {@code 20/s}, {@code 600/m} or {@code 20}. */
    static Rate parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a rate looks like 20/s or 600/m, not " + text);
        }
        double number = Double.parseDouble(matcher.group(1));
        boolean perMinute = matcher.group(2) != null && matcher.group(2).startsWith("m");
        return new Rate(perMinute ? number / 60 : number);
    }

    static Rate ofVisitorsPerMinute(double visitors) {
        return new Rate(visitors * CALLS_OF_A_VISITOR / 60);
    }

    /** Calls of one batch: those of a second, within what one batch may hold. */
    int batchSize() {
        return (int) Math.max(1, Math.min(500, Math.round(perSecond)));
    }

    /** When the batch that follows so many calls is due, counted from the start. */
    Duration dueAfter(int calls) {
        return Duration.ofNanos((long) (calls / perSecond * 1e9));
    }
}
