package dev.baton.scoring.domain.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Reads lengths of time; faults go to the model's list. A month has no fixed length, and what is due in more than ten years
 * was never meant.
 */
final class Durations {

    private static final Duration LONGEST = Duration.ofHours(Decay.LONGEST);

    private final List<String> faults;

    Durations(List<String> faults) {
        this.faults = faults;
    }

    /** A length of time; {@code otherwise} where nothing is said, and beside the fault where it can't be taken. */
    Duration length(Object text, Duration otherwise, String at) {
        if (text == null) {
            return otherwise;
        }
        Duration read = parsed(text, at);
        if (read != null && (read.isNegative() || read.compareTo(LONGEST) > 0)) {
            faults.add(at + ": Expected ten years at most, was " + text);
            return otherwise;
        }
        return read == null ? otherwise : read;
    }

    /** Whole hours, for that is how ages are counted; one where the text can't be taken, beside the fault. */
    int hours(Object text, String at) {
        Duration read = parsed(text, at);
        if (read == null) {
            return 1;
        }
        if (read.compareTo(Duration.ofHours(1)) < 0 || read.compareTo(LONGEST) > 0) {
            faults.add(at + ": Expected one hour to ten years, was " + text);
            return 1;
        }
        if (!read.equals(Duration.ofHours(read.toHours()))) {
            faults.add(at + ": Expected whole hours, was " + text);
        }
        return (int) read.toHours();
    }

    private Duration parsed(Object text, String at) {
        try {
            return Duration.parse(text.toString());
        } catch (DateTimeParseException e) { // no length, or one of more seconds than there are numbers for
            faults.add(at + ": Expected a length of time such as P14D or PT12H, was " + text);
            return null;
        }
    }
}
