package dev.baton.scoring.inbound.console.page;

import java.util.List;
import java.util.stream.IntStream;

/** What a grade means: its letter the fit, its digit the engagement, each by quarters of the points that the model can give. */
public final class GradeWords {

    private static final List<String> QUARTERS = List.of("75 % or more", "50 to 75 %", "25 to 50 %", "less than 25 %");

    private GradeWords() {}

    /**
     * A line of the legend.
     *
     * @param fit        letter
     * @param engagement digit
     * @param share      of the points that the model can give for it
     */
    public record Line(String fit, String engagement, String share) {}

    /** A grade in words. */
    public static String of(String grade) {
        return "Fit %s: %s of the points the model gives for fit. Engagement %s: %s of the points for engagement."
                .formatted(
                        grade.charAt(0),
                        QUARTERS.get(grade.charAt(0) - 'A'),
                        grade.charAt(1),
                        QUARTERS.get(grade.charAt(1) - '1'));
    }

    /** Every letter and digit, the best first. */
    public static List<Line> legend() {
        return IntStream.range(0, QUARTERS.size())
                .mapToObj(i -> new Line("" + (char) ('A' + i), "" + (i + 1), QUARTERS.get(i)))
                .toList();
    }
}
