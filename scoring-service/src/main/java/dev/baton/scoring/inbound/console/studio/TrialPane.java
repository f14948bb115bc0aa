package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.application.ExplainScore.Explained;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.application.trial.TryOnLead.Tried;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Dimension;
import dev.baton.scoring.inbound.console.page.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One lead under the draft, beside the models in use.
 *
 * @param query as typed
 * @param found leads that match, to choose from
 * @param who   the lead that was tried, null for none
 * @param draft its total under the draft
 * @param now   its total under the models in use
 * @param verdict what it comes to
 * @param overBudget which conditions cost more than they may and what follows, null for none
 * @param lines each rule's points under both
 */
public record TrialPane(
        String query,
        List<Candidate> found,
        String who,
        String draft,
        String now,
        String verdict,
        String overBudget,
        List<Line> lines) {

    /** A lead to choose. */
    public record Candidate(String id, String who, String line) {}

    /** A rule's points. */
    public record Line(String reason, boolean fit, String draft, String now) {}

    static TrialPane of(String query, List<LeadViews.Line> found) {
        return new TrialPane(
                query, found.stream().map(TrialPane::candidate).toList(), null, null, null, null, null, List.of());
    }

    private static Candidate candidate(LeadViews.Line line) {
        String who = line.name() != null ? line.name() : line.email() != null ? line.email() : "Lead " + line.id();
        String also = line.company() != null ? line.company() : line.name() != null ? line.email() : null;
        return new Candidate(line.id().toString(), who, also == null ? "" : also);
    }

    TrialPane with(String name, Tried tried) {
        Map<String, Contribution> now = byRule(tried.active());
        Map<String, Contribution> then = byRule(tried.candidate());
        List<Line> rows = new ArrayList<>();
        then.forEach((rule, given) -> rows.add(line(given, given, now.get(rule))));
        now.forEach((rule, given) -> {
            if (!then.containsKey(rule)) {
                rows.add(line(given, null, given));
            }
        });
        return new TrialPane(
                query,
                List.of(),
                name,
                points(tried.candidate().score().total()),
                points(tried.active().score().total()),
                verdict(tried),
                overBudget(tried),
                rows);
    }

    private static Map<String, Contribution> byRule(Explained explained) {
        Map<String, Contribution> byRule = new LinkedHashMap<>();
        explained.score().contributions().forEach(given -> byRule.put(given.rule(), given));
        return byRule;
    }

    private static Line line(Contribution named, Contribution then, Contribution now) {
        return new Line(
                named.reason(),
                named.dimension() == Dimension.FIT,
                then == null ? "–" : Points.signed(ScoreWire.decimal(then.points())),
                now == null ? "–" : Points.signed(ScoreWire.decimal(now.points())));
    }

    private static String points(long milli) {
        return Points.plain(ScoreWire.decimal(milli));
    }

    private static String verdict(Tried tried) {
        return tried.applies()
                ? change(tried)
                : "This model doesn't apply to this lead: %s scores it. The points of the draft only show what its rules would give."
                        .formatted(tried.wouldScore());
    }

    /** Which conditions exceeded the budget, null for none. */
    private static String overBudget(Tried tried) {
        List<String> rules = tried.candidate().score().overBudget();
        return rules.isEmpty()
                ? null
                : "Too costly to evaluate for this lead: %s. Rules and recipes among them count 0, disqualifiers hold."
                        .formatted(String.join(", ", rules));
    }

    private static String change(Tried tried) {
        boolean then = tried.candidate().score().qualified();
        boolean now = tried.active().score().qualified();
        if (then == now) {
            return then ? "Qualifies under both." : "Qualifies under neither.";
        }
        return then ? "Qualifies under the draft, not now." : "Qualifies now, not under the draft.";
    }
}
