package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How many leads stand where, and how far they came.
 *
 * @param asOf        when it was counted
 * @param denominator what the shares are shares of, in words
 * @param leads       how many that is
 * @param stages      how many stand at each stage now
 * @param reached     how many ever reached each stage of the path, now further or beside it
 */
public record Funnel(
        Instant asOf, String denominator, long leads, List<StageCount> stages, List<ReachedCount> reached) {

    private static final String DENOMINATOR =
            "every lead that ever entered the funnel; leads that were merged count once";

    /** How many stand at a stage. */
    public record StageCount(Stage stage, long count) {}

    /**
     * How many came at least to a stage.
     *
     * @param shareOfLeads    of the denominator, 0 to 1
     * @param shareOfPrevious of those who reached the stage before, 0 to 1; null for the first
     */
    public record ReachedCount(Stage stage, long count, BigDecimal shareOfLeads, BigDecimal shareOfPrevious) {}

    static Funnel of(Map<Stage, Long> standing, Map<Stage, Long> furthest, Instant asOf) {
        long leads = furthest.values().stream().mapToLong(Long::longValue).sum();
        List<StageCount> stages = Arrays.stream(Stage.values())
                .map(stage -> new StageCount(stage, standing.getOrDefault(stage, 0L)))
                .toList();
        List<ReachedCount> reached = Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(Stage.CUSTOMER) <= 0)
                .map(stage -> reached(stage, furthest, leads))
                .toList();
        return new Funnel(asOf, DENOMINATOR, leads, stages, reached);
    }

    private static ReachedCount reached(Stage stage, Map<Stage, Long> furthest, long leads) {
        long count = atLeast(stage, furthest);
        BigDecimal ofPrevious =
                stage == Stage.SUBSCRIBER ? null : share(count, atLeast(Stage.values()[stage.ordinal() - 1], furthest));
        return new ReachedCount(stage, count, share(count, leads), ofPrevious);
    }

    private static long atLeast(Stage stage, Map<Stage, Long> furthest) {
        return furthest.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(stage) >= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
