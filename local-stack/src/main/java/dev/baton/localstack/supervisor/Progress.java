package dev.baton.localstack.supervisor;

import java.time.Duration;

/** The lines that tell how far the start is. */
final class Progress {

    private Progress() {}

    static String ready(String name, Duration took) {
        return String.format("  %-10s ready after %4.1f s", name, took.toMillis() / 1000.0);
    }
}
