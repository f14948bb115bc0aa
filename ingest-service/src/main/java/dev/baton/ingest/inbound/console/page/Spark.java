package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.application.SourceUsage.Minute;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The last hour as bars of two minutes: SVG paths in a box of 120 by 24, and the same in words.
 *
 * @param accepted path of the bars of accepted events
 * @param rejected path of those of rejected items, on top of them
 * @param words    for who can't see it
 */
public record Spark(String accepted, String rejected, String words) {

    private static final int BARS = 30;
    private static final int WIDTH = 4;
    private static final int HEIGHT = 24;

    /** The picture of the minutes seen from {@code now}. */
    public static Spark of(List<Minute> minutes, Instant now) {
        long[] accepted = new long[BARS];
        long[] rejected = new long[BARS];
        Instant end = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        for (Minute minute : minutes) {
            long age = Duration.between(minute.at(), end).toMinutes() - 1;
            if (age >= 0 && age < 2 * BARS) {
                int bar = BARS - 1 - (int) (age / 2);
                accepted[bar] += minute.accepted();
                rejected[bar] += minute.rejected();
            }
        }
        long most = 1;
        for (int i = 0; i < BARS; i++) {
            most = Math.max(most, accepted[i] + rejected[i]);
        }
        return new Spark(
                path(accepted, new long[BARS], most), path(rejected, accepted, most), words(accepted, rejected));
    }

    private static String path(long[] counts, long[] below, long most) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                long foot = HEIGHT - below[i] * HEIGHT / most;
                // what there is shows, however little beside the rest
                long tall = Math.max(2, counts[i] * HEIGHT / most);
                path.append("M%d %dv-%dh3v%dz".formatted(i * WIDTH, foot, Math.min(tall, foot), Math.min(tall, foot)));
            }
        }
        return path.toString();
    }

    private static String words(long[] accepted, long[] rejected) {
        long good = 0;
        long bad = 0;
        for (int i = 0; i < accepted.length; i++) {
            good += accepted[i];
            bad += rejected[i];
        }
        return "last hour: %d accepted, %d rejected".formatted(good, bad);
    }
}
