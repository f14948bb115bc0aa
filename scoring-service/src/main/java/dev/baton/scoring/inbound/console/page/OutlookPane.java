package dev.baton.scoring.inbound.console.page;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.model.ScoringModel;
import dev.baton.scoring.domain.score.Outlook;
import dev.baton.scoring.domain.score.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * What would make the lead qualify, or by what it does.
 *
 * @param heading the answer in one line
 * @param lines   what is missing or in the way, one sentence each
 * @param steps   what the lead could do, the most worth first
 */
public record OutlookPane(String heading, List<String> lines, List<Step> steps) {

    /**
     * Something the lead could do.
     *
     * @param words  in words
     * @param points what it would give
     * @param enough whether that alone would do
     */
    public record Step(String words, String points, boolean enough) {}

    static OutlookPane of(Score score, ScoringModel model, Outlook outlook) {
        List<String> lines = new ArrayList<>();
        outlook.gates().forEach(gate -> lines.add("Never while this holds: " + reason(model, gate) + "."));
        if (outlook.contactMissing()) {
            lines.add("Contact data are missing: an e-mail address or a phone number is needed.");
        }
        if (!outlook.gates().isEmpty()) {
            return new OutlookPane("Does not qualify", lines, List.of());
        }
        if (score.qualified()) {
            score.qualifiedBy().forEach(by -> lines.add(words(by, model)));
            return new OutlookPane("Meets the criteria", lines, List.of());
        }
        if (outlook.pointsMissing() > 0) {
            lines.add("Points missing to the threshold of "
                    + Points.plain(ScoreWire.decimal(model.qualification().enterTotal())) + ": "
                    + Points.plain(ScoreWire.decimal(outlook.pointsMissing())) + ".");
        }
        if (outlook.fitMissing() > 0) {
            lines.add("Fit missing: " + Points.plain(ScoreWire.decimal(outlook.fitMissing())) + " of "
                    + Points.plain(ScoreWire.decimal(model.qualification().minimumFit())) + ".");
        }
        lines.add("Or at once by asking for contact: "
                + String.join(", ", model.qualification().handRaise().names()) + ".");
        model.qualification().recipes().forEach(recipe -> lines.add("Or by: " + recipe.reason() + "."));
        return new OutlookPane("Qualifies when …", lines, steps(outlook));
    }

    private static List<Step> steps(Outlook outlook) {
        return outlook.steps().stream()
                .map(step -> new Step(step.words(), Points.signed(ScoreWire.decimal(step.points())), step.enough()))
                .toList();
    }

    private static String words(String by, ScoringModel model) {
        if (by.equals(Score.HAND_RAISE)) {
            return "Asked for contact: qualifies at once.";
        }
        if (by.equals(Score.THRESHOLD)) {
            return "Reaches the threshold of "
                    + Points.plain(ScoreWire.decimal(model.qualification().enterTotal())) + ".";
        }
        return model.qualification().recipes().stream()
                .filter(recipe -> by.equals("recipe:" + recipe.id()))
                .map(recipe -> recipe.reason() + ".")
                .findFirst()
                .orElse("By " + by + ".");
    }

    private static String reason(ScoringModel model, String gate) {
        return model.disqualifiers().stream()
                .filter(disqualifier -> disqualifier.id().equals(gate))
                .map(ScoringModel.Disqualifier::reason)
                .findFirst()
                .orElse(gate);
    }
}
