package dev.baton.routing.inbound.console.page;

import dev.baton.contracts.score.Contribution;
import dev.baton.contracts.score.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A score in whole points: {@code fit + engagement = total}, and the reasons of a dimension sum to that dimension.
 *
 * @param total      all points
 * @param fit        points for who the lead is
 * @param engagement points for what the lead did
 * @param grade      letter for fit, digit for engagement
 * @param complete   how much of the profile is known, in percent; null when not said
 * @param model      which criteria made it
 * @param reasons    what gave the points, behaviour first, each dimension's strongest first
 */
public record ScoreCard(
        int total, int fit, int engagement, String grade, Integer complete, String model, List<Reason> reasons) {

    private static final int USUAL_SCALE = 100;
    private static final String FIT = "FIT";

    /** The card of a score; null where nothing is scored. */
    static ScoreCard of(Score score, Instant now) {
        if (score == null || score.total() == null || !score.scored()) {
            return null;
        }
        int total = WholePoints.total(score.total());
        BigDecimal exactFit = score.fit() == null ? BigDecimal.ZERO : score.fit();
        List<Integer> dimensions =
                WholePoints.apportion(List.of(exactFit, score.total().subtract(exactFit)), total);
        int fit = dimensions.get(0);
        int engagement = dimensions.get(1);
        List<Reason> reasons = new ArrayList<>(reasons(score, false, engagement, now));
        reasons.addAll(reasons(score, true, fit, now));
        return new ScoreCard(
                total,
                fit,
                engagement,
                score.grade(),
                percent(score.completeness()),
                score.model() + " v" + score.modelVersion(),
                List.copyOf(reasons));
    }

    /** Width of the bar in points: one hundred, or more where the total exceeds it. */
    public int scale() {
        return Math.max(USUAL_SCALE, fit + engagement);
    }

    /** Width of the part for fit. */
    public int fitWidth() {
        return Math.max(0, fit);
    }

    /** Width of the part for engagement. */
    public int engagementWidth() {
        return Math.max(0, engagement);
    }

    /** What people added stands with the behaviour: it is no trait. */
    private static List<Reason> reasons(Score score, boolean isFit, int whole, Instant now) {
        List<Contribution> lines = contributions(score).stream()
                .filter(line ->
                        isFit == FIT.equals(line.dimension()) && line.points().signum() != 0)
                .sorted(Comparator.comparing(Contribution::points).reversed())
                .toList();
        List<Integer> points =
                WholePoints.apportion(lines.stream().map(Contribution::points).toList(), whole);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Reason.of(lines.get(i), points.get(i), now))
                .toList();
    }

    private static List<Contribution> contributions(Score score) {
        return score.contributions() == null ? List.of() : score.contributions();
    }

    private static Integer percent(BigDecimal share) {
        return share == null
                ? null
                : share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
