package dev.baton.routing.inbound.console.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds points to whole ones so that what is shown still adds up: each figure is less than one off, and they sum to the
 * whole total exactly (largest remainder). Rounding each for itself would show 3 + 4 = 8.
 */
final class WholePoints {

    private WholePoints() {}

    /** Total as a whole number. */
    static int total(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /**
     * Shares that sum to {@code total}.
     *
     * @param exact what to round; sums to {@code total} but for less than one
     */
    static List<Integer> apportion(List<BigDecimal> exact, int total) {
        List<Integer> whole = new ArrayList<>(exact.stream()
                .map(points -> points.setScale(0, RoundingMode.FLOOR).intValueExact())
                .toList());
        int missing = total - whole.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainder(exact.get(i)))
                        .reversed())
                .limit(Math.max(0, missing))
                .forEach(i -> whole.set(i, whole.get(i) + 1));
        return List.copyOf(whole);
    }

    private static BigDecimal remainder(BigDecimal points) {
        return points.subtract(points.setScale(0, RoundingMode.FLOOR));
    }
}
