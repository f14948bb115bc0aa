package dev.baton.driver;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps Kafka's clients from filling the screen with their settings, and with warnings about faults made on purpose. */
public final class QuietLogs {

    // held: an unreferenced logger forgets its level
    private static final List<Logger> LOGGERS =
            Stream.of("org.apache.kafka", "kafka").map(Logger::getLogger).toList();

    private QuietLogs() {}

    /** Errors only. */
    public static void apply() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
