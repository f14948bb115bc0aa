package dev.baton.scoring.inbound.console.page;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.model.ScoringModel;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Score;
import java.time.Instant;
import java.util.List;

/**
 * A score as a picture that adds up.
 *
 * @param total      exact
 * @param fit        exact
 * @param engagement exact
 * @param people     what people added or took, exact; null where nothing
 * @param model      which model judged, and its version
 * @param scored     whether anything is known that a rule could judge
 * @param bar        the picture
 * @param lines      the breakdown: its points are the total
 * @param overBudget rules that count 0 since they cost too much, null for none
 */
public record ScorePane(
        String total,
        String fit,
        String engagement,
        String people,
        String model,
        boolean scored,
        ScoreBar bar,
        List<BreakdownLine> lines,
        String overBudget) {

    static ScorePane of(Score score, ScoringModel model, String chosen, Instant now) {
        return new ScorePane(
                plain(score.total()),
                plain(score.fit()),
                plain(score.engagement()),
                score.adjustment() == 0 ? null : Points.signed(ScoreWire.decimal(score.adjustment())),
                score.model() + " version " + score.modelVersion(),
                score.scored(),
                ScoreBar.of(score, model.qualification().enterTotal()),
                lines(score, chosen, now),
                score.overBudget().isEmpty() ? null : String.join(", ", score.overBudget()));
    }

    private static String plain(long points) {
        return Points.plain(ScoreWire.decimal(points));
    }

    private static List<BreakdownLine> lines(Score score, String chosen, Instant now) {
        return score.contributions().stream()
                .sorted((one, other) -> Long.compare(other.points(), one.points()))
                .filter(ScorePane::tells)
                .map(given -> BreakdownLine.of(given, chosen, now))
                .toList();
    }

    private static boolean tells(Contribution given) {
        return given.raw() != 0 || given.points() != 0;
    }
}
