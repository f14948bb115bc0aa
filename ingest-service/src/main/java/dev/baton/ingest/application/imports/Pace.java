package dev.baton.ingest.application.imports;

import java.time.Duration;

/** How fast a run goes: says how long to wait so that it is not too fast, and how fast it lately was. */
final class Pace {

    private static final double WEIGHT_OF_LATEST = 0.2;

    private final int rowsPerSecond;
    private long begin;
    private long paced;
    private long last;
    private double rowRate;
    private double byteRate;

    Pace(int rowsPerSecond, long nanoTime) {
        this.rowsPerSecond = rowsPerSecond;
        this.begin = nanoTime;
        this.last = nanoTime;
    }

    /** How long to wait after so many more rows. */
    Duration pause(long rows, long nanoTime) {
        paced += rows;
        long due = begin + paced * 1_000_000_000L / rowsPerSecond;
        long early = due - nanoTime;
        if (early < -1_000_000_000L) {
            // time lost is not caught up with in a burst
            begin = nanoTime;
            paced = 0;
        }
        return Duration.ofNanos(Math.max(0, early));
    }

    /** Notes what the latest batch took. */
    void measure(long rows, long bytes, long nanoTime) {
        double seconds = Math.max(1e-6, (nanoTime - last) / 1e9);
        rowRate = blend(rowRate, rows / seconds);
        byteRate = blend(byteRate, bytes / seconds);
        last = nanoTime;
    }

    double rowsPerSecond() {
        return rowRate;
    }

    double bytesPerSecond() {
        return byteRate;
    }

    private static double blend(double before, double latest) {
        return before == 0 ? latest : before + WEIGHT_OF_LATEST * (latest - before);
    }
}
