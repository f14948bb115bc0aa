package dev.baton.scoring.inbound.console.page;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Dimension;
import dev.baton.scoring.domain.score.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The score as a bar of parts that add up; lengths are points.
 *
 * @param scale     length of the whole bar
 * @param parts     the contributions that gave points, behaviour first
 * @param threshold where the lead would qualify by points
 */
public record ScoreBar(BigDecimal scale, List<Part> parts, BigDecimal threshold) {

    private static final BigDecimal USUAL_SCALE = BigDecimal.valueOf(100);
    private static final double NARROWEST_WITH_WORDS = 6;

    /**
     * A part.
     *
     * @param rule   which rule
     * @param tone   {@code fit} or {@code engage}
     * @param x      where it begins
     * @param width  how long it is
     * @param words  reason and points, for whoever hovers or listens
     * @param wide   whether there is room to write in it
     * @param points with its sign
     */
    public record Part(
            String rule, String tone, BigDecimal x, BigDecimal width, String words, boolean wide, String points) {}

    /** The bar of a score; what takes points shortens nothing, it stands in the list below. */
    static ScoreBar of(Score score, long threshold) {
        List<Part> parts = new ArrayList<>();
        long x = add(score, Dimension.ENGAGEMENT, 0, parts);
        add(score, Dimension.FIT, x, parts);
        BigDecimal longest = parts.stream()
                .map(part -> part.x().add(part.width()))
                .reduce(USUAL_SCALE, BigDecimal::max)
                .max(ScoreWire.decimal(threshold));
        return new ScoreBar(longest, List.copyOf(parts), ScoreWire.decimal(threshold));
    }

    private static long add(Score score, Dimension dimension, long from, List<Part> parts) {
        long x = from;
        for (Contribution given : score.contributions()) {
            if (given.dimension() == dimension && given.points() > 0) {
                BigDecimal width = ScoreWire.decimal(given.points());
                String points = Points.signed(width);
                parts.add(new Part(
                        given.rule(),
                        tone(dimension),
                        ScoreWire.decimal(x),
                        width,
                        given.reason() + ": " + points,
                        width.doubleValue() >= NARROWEST_WITH_WORDS,
                        points));
                x += given.points();
            }
        }
        return x;
    }

    static String tone(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT).startsWith("fit") ? "fit" : "engage";
    }
}
