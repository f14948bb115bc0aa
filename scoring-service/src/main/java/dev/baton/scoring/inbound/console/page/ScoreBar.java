package dev.baton.scoring.inbound.console.page;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Dimension;
import dev.baton.scoring.domain.score.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The score as a bar of parts that add up; lengths are points. What gives points lies end to end, behaviour first, then
 * fit, then what people added; what takes points lies upon that from its end backwards: what is left in sight is the total.
 *
 * @param scale     length of the whole bar
 * @param parts     the contributions
 * @param threshold where the lead would qualify by points
 */
public record ScoreBar(BigDecimal scale, List<Part> parts, BigDecimal threshold) {

    private static final BigDecimal USUAL_SCALE = BigDecimal.valueOf(100);

    /**
     * A part.
     *
     * @param rule  which rule
     * @param href  where its evidence stands
     * @param tone  {@code fit}, {@code engage}, {@code people}, or {@code taken} for what takes points
     * @param x     where it begins
     * @param width how long it is
     * @param words reason and points, for whoever hovers or listens
     */
    public record Part(String rule, String href, String tone, BigDecimal x, BigDecimal width, String words) {}

    static ScoreBar of(Score score, long threshold) {
        Tenths tenths = Tenths.of(score);
        List<Part> parts = new ArrayList<>();
        long end = 0;
        for (Dimension dimension : List.of(Dimension.ENGAGEMENT, Dimension.FIT, Dimension.ADJUSTMENT)) {
            for (Contribution given : score.contributions()) {
                if (given.dimension() == dimension && given.points() > 0) {
                    parts.add(part(given, tone(dimension), end, tenths));
                    end += given.points();
                }
            }
        }
        BigDecimal longest = ScoreWire.decimal(end).max(USUAL_SCALE).max(ScoreWire.decimal(threshold));
        for (Contribution given : score.contributions()) {
            if (given.points() < 0) {
                end += given.points();
                parts.add(part(given, "taken", end, tenths));
            }
        }
        return new ScoreBar(longest, List.copyOf(parts), ScoreWire.decimal(threshold));
    }

    private static Part part(Contribution given, String tone, long x, Tenths tenths) {
        String href =
                given.dimension() == Dimension.ADJUSTMENT ? "#adjustments" : "?rule=" + given.rule() + "#timeline";
        return new Part(
                given.rule(),
                href,
                tone,
                ScoreWire.decimal(x),
                ScoreWire.decimal(Math.abs(given.points())),
                given.reason() + ": " + Tenths.signed(tenths.rules().get(given)));
    }

    static String tone(Dimension dimension) {
        return switch (dimension) {
            case FIT -> "fit";
            case ENGAGEMENT -> "engage";
            case ADJUSTMENT -> "people";
        };
    }
}
