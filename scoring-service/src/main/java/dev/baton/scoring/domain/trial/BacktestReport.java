package dev.baton.scoring.domain.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a backtest came to.
 *
 * @param days          how far back days and volume were counted
 * @param historyDays   how many of them there is a history of; averages are over these
 * @param leads         leads replayed
 * @param candidate     under the version on trial
 * @param active        under the models in use
 * @param both          leads that both would have handed over
 * @param onlyCandidate leads that only the version on trial would have
 * @param onlyActive    leads that only the models in use would have
 * @param gained        by how many days the version on trial would have been earlier than the lead really was an MQL; won leads
 * @param beforeOutcome by how many days before the deal was won it would have handed the lead over
 * @param volume        handed over a day by threshold
 */
public record BacktestReport(
        int days,
        int historyDays,
        long leads,
        Side candidate,
        Side active,
        long both,
        long onlyCandidate,
        long onlyActive,
        Spread gained,
        Spread beforeOutcome,
        Volume volume) {

    /**
     * One of the two.
     *
     * @param qualified    leads that would have been handed over, ever
     * @param perDay       how many on each day of the window (UTC), days without any left out
     * @param wonOfHanded  deals won of leads it would have handed over before, or at the instant of the outcome
     * @param lostOfHanded leads lost or disqualified that it would have handed over
     * @param wonAtOutcome those of {@code wonOfHanded} that qualify only at the very instant of their outcome: they come
     *                     from files with one date per row, and whether they qualified before can't be told
     * @param lostAtOutcome those of {@code lostOfHanded}
     * @param wonOfKept    deals won of leads it would not have handed over in time
     * @param lostOfKept   leads lost that it would not have handed over
     * @param precision    share of won among the handed over with an outcome; null without any
     * @param recall       share of the won that it would have handed over in time; null without any
     * @param lift         precision over the share of won among all leads with an outcome; null without any
     */
    public record Side(
            long qualified,
            Map<String, Long> perDay,
            long wonOfHanded,
            long lostOfHanded,
            long wonAtOutcome,
            long lostAtOutcome,
            long wonOfKept,
            long lostOfKept,
            BigDecimal precision,
            BigDecimal recall,
            BigDecimal lift) {}

    /** Days: how many leads they are known of, their mean and their median; null without any. */
    public record Spread(long leads, BigDecimal mean, BigDecimal median) {}

    /**
     * How many leads a day a threshold would hand over.
     *
     * @param capacityPerDay what the team can take, null where nobody said
     * @param thresholds     a day on average, by threshold
     * @param fills          the lowest threshold within the capacity, if the next lower one exceeds it; null where no
     *                       capacity is given, where no threshold keeps within it, and where none exceeds it
     * @param belowCapacity  whether no threshold hands over more leads than the team can take
     */
    public record Volume(
            BigDecimal capacityPerDay, List<AtThreshold> thresholds, BigDecimal fills, boolean belowCapacity) {}

    /** Handed over a day on average if that total were asked. */
    public record AtThreshold(BigDecimal threshold, BigDecimal perDay) {}

    /**
     * Reads the counters of a backtest.
     *
     * @param capacityPerDay what the team can take a day, null where nobody said
     */
    public static BacktestReport of(Map<String, Long> counts, int days, BigDecimal capacityPerDay) {
        TreeMap<String, Long> sorted = new TreeMap<>(counts);
        int historyDays = counts.getOrDefault(Backtest.HISTORY, (long) days).intValue();
        return new BacktestReport(
                days,
                historyDays,
                counts.getOrDefault(Backtest.LEADS, 0L),
                side("candidate", sorted),
                side("active", sorted),
                counts.getOrDefault("both", 0L),
                counts.getOrDefault("only-candidate", 0L),
                counts.getOrDefault("only-active", 0L),
                spread("gained.", sorted),
                spread("before-outcome.", sorted),
                volume(counts, historyDays, capacityPerDay));
    }

    /** Whether history begins within the window; reports of before this was noted say nothing of it. */
    public boolean beginsLate() {
        return historyDays > 0 && historyDays < days;
    }

    private static Side side(String side, TreeMap<String, Long> counts) {
        long wonOfHanded = counts.getOrDefault(side + ".handed-over.won", 0L);
        long lostOfHanded = counts.getOrDefault(side + ".handed-over.lost", 0L);
        long wonOfKept = counts.getOrDefault(side + ".kept.won", 0L);
        long lostOfKept = counts.getOrDefault(side + ".kept.lost", 0L);
        long won = wonOfHanded + wonOfKept;
        BigDecimal precision = share(wonOfHanded, wonOfHanded + lostOfHanded);
        BigDecimal base = share(won, won + lostOfHanded + lostOfKept);
        BigDecimal lift = precision == null || base == null || base.signum() == 0
                ? null
                : precision.divide(base, 3, RoundingMode.HALF_UP);
        return new Side(
                counts.getOrDefault(side + ".qualified", 0L),
                below(side + ".day.", counts),
                wonOfHanded,
                lostOfHanded,
                counts.getOrDefault(side + Backtest.AT_OUTCOME + "won", 0L),
                counts.getOrDefault(side + Backtest.AT_OUTCOME + "lost", 0L),
                wonOfKept,
                lostOfKept,
                precision,
                share(wonOfHanded, won),
                lift);
    }

    private static Map<String, Long> below(String prefix, NavigableMap<String, Long> counts) {
        Map<String, Long> below = new LinkedHashMap<>();
        counts.subMap(prefix, true, prefix + "\uffff", false)
                .forEach((name, count) -> below.put(name.substring(prefix.length()), count));
        return below;
    }

    private static Spread spread(String prefix, NavigableMap<String, Long> counts) {
        TreeMap<Long, Long> byDays = new TreeMap<>();
        below(prefix, counts).forEach((days, leads) -> byDays.put(Long.valueOf(days), leads));
        long leads = byDays.values().stream().mapToLong(Long::longValue).sum();
        if (leads == 0) {
            return new Spread(0, null, null);
        }
        long sum = byDays.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
        long before = 0;
        long median = byDays.lastKey();
        for (Map.Entry<Long, Long> entry : byDays.entrySet()) {
            before += entry.getValue();
            if (2 * before >= leads) {
                median = entry.getKey();
                break;
            }
        }
        BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(leads), 1, RoundingMode.HALF_UP);
        return new Spread(leads, mean, BigDecimal.valueOf(median));
    }

    private static Volume volume(Map<String, Long> counts, int days, BigDecimal capacityPerDay) {
        List<AtThreshold> thresholds = new ArrayList<>();
        for (int i = 0; i < Replay.THRESHOLDS.length; i++) {
            BigDecimal threshold = BigDecimal.valueOf(Replay.THRESHOLDS[i] / 1000);
            BigDecimal perDay = BigDecimal.valueOf(counts.getOrDefault("volume." + i, 0L))
                    .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
            thresholds.add(new AtThreshold(threshold, perDay));
        }
        boolean belowCapacity = capacityPerDay != null
                && thresholds.stream().allMatch(at -> at.perDay().compareTo(capacityPerDay) <= 0);
        return new Volume(
                capacityPerDay, thresholds, belowCapacity ? null : fills(thresholds, capacityPerDay), belowCapacity);
    }

    /** From the top: a low threshold hands over few new leads, too, where most reached it long ago. */
    private static BigDecimal fills(List<AtThreshold> thresholds, BigDecimal capacityPerDay) {
        BigDecimal fills = null;
        for (AtThreshold at : thresholds.reversed()) {
            if (capacityPerDay == null || at.perDay().compareTo(capacityPerDay) > 0) {
                break;
            }
            fills = at.threshold();
        }
        return fills;
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), new MathContext(4, RoundingMode.HALF_UP));
    }
}
