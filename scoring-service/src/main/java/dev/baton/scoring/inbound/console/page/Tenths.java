package dev.baton.scoring.inbound.console.page;

import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Dimension;
import dev.baton.scoring.domain.score.Score;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Points of a score as pages show them, in tenths: rounded, and so that parts still add up to their sum. What rounding each
 * part alone would lose goes to the parts that lose most by it.
 *
 * @param total      the total
 * @param dimensions the parts of the total
 * @param rules      the parts of each dimension, by identity
 */
record Tenths(long total, Map<Dimension, Long> dimensions, Map<Contribution, Long> rules) {

    private static final int MILLI = 100;
    private static final List<Dimension> ORDER = List.of(Dimension.FIT, Dimension.ENGAGEMENT, Dimension.ADJUSTMENT);

    static Tenths of(Score score) {
        long total = rounded(score.total());
        long[] parts = parts(total, score.fit(), score.engagement(), score.adjustment());
        Map<Contribution, Long> rules = new IdentityHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            Dimension dimension = ORDER.get(i);
            List<Contribution> given = score.contributions().stream()
                    .filter(one -> one.dimension() == dimension)
                    .toList();
            long[] points = parts(
                    parts[i], given.stream().mapToLong(Contribution::points).toArray());
            for (int n = 0; n < points.length; n++) {
                rules.put(given.get(n), points[n]);
            }
        }
        return new Tenths(total, Map.of(ORDER.get(0), parts[0], ORDER.get(1), parts[1], ORDER.get(2), parts[2]), rules);
    }

    /** Thousandths rounded to tenths. */
    static long rounded(long milli) {
        return Math.floorDiv(milli + MILLI / 2, MILLI);
    }

    /** Thousandths in tenths that add up to a sum which is at most a tenth from theirs. */
    static long[] parts(long sum, long... milli) {
        long[] tenths =
                Arrays.stream(milli).map(part -> Math.floorDiv(part, MILLI)).toArray();
        long missing = sum - Arrays.stream(tenths).sum();
        IntStream.range(0, milli.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -Math.floorMod(milli[i], MILLI)))
                .limit(Math.max(0, missing))
                .forEach(i -> tenths[i]++);
        return tenths;
    }

    static String plain(long tenths) {
        String digits = Math.abs(tenths) / 10 + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths) % 10);
        return tenths < 0 ? "−" + digits : digits;
    }

    static String signed(long tenths) {
        return tenths < 0 ? plain(tenths) : "+" + plain(tenths);
    }
}
