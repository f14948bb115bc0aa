package dev.baton.scoring.inbound.console.page;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.model.ScoringModel;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Dimension;
import dev.baton.scoring.domain.score.Score;
import java.time.Instant;
import java.util.List;

/**
 * A score as a picture that adds up.
 *
 * @param total      with one decimal, as all points here
 * @param exact      the total with all decimals
 * @param fit        points by traits
 * @param engagement points by behaviour
 * @param people     what people added or took; null where nothing
 * @param model      which model judged, and its version
 * @param scored     whether anything is known that a rule could judge
 * @param bar        the picture
 * @param lines      the breakdown: its points are the total
 * @param overBudget rules, recipes and disqualifiers that cost more than they may, null for none
 */
public record ScorePane(
        String total,
        String exact,
        String fit,
        String engagement,
        String people,
        String model,
        boolean scored,
        ScoreBar bar,
        List<BreakdownLine> lines,
        String overBudget) {

    static ScorePane of(Score score, ScoringModel model, String chosen, Instant now) {
        Tenths tenths = Tenths.of(score);
        return new ScorePane(
                Tenths.plain(tenths.total()),
                Points.exact(ScoreWire.decimal(score.total())),
                Tenths.plain(tenths.dimensions().get(Dimension.FIT)),
                Tenths.plain(tenths.dimensions().get(Dimension.ENGAGEMENT)),
                score.adjustment() == 0
                        ? null
                        : Tenths.signed(tenths.dimensions().get(Dimension.ADJUSTMENT)),
                score.model() + " version " + score.modelVersion(),
                score.scored(),
                ScoreBar.of(score, model.qualification().enterTotal()),
                lines(score, tenths, chosen, now),
                score.overBudget().isEmpty() ? null : String.join(", ", score.overBudget()));
    }

    private static List<BreakdownLine> lines(Score score, Tenths tenths, String chosen, Instant now) {
        return score.contributions().stream()
                .sorted((one, other) -> Long.compare(other.points(), one.points()))
                .filter(ScorePane::tells)
                .map(given -> BreakdownLine.of(given, tenths.rules().get(given), chosen, now))
                .toList();
    }

    private static boolean tells(Contribution given) {
        return given.raw() != 0 || given.points() != 0;
    }
}
