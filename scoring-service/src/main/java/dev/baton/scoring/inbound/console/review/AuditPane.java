package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.evidence.AuditWork;
import dev.baton.scoring.domain.evidence.Lift;
import dev.baton.scoring.domain.evidence.Overlooked;
import dev.baton.scoring.domain.evidence.RuleEvidence;
import dev.baton.scoring.domain.evidence.RuleEvidence.Kind;
import dev.baton.scoring.domain.model.ConditionWords;
import dev.baton.scoring.domain.score.Dimension;
import dev.baton.scoring.inbound.console.page.Points;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A lift audit as pictures and in words.
 *
 * @param summary        from how many leads, and how well the model tells buyers from others
 * @param contradictions where points and history disagree, the worst first
 * @param charts         the rules of fit and of engagement, the most points first
 * @param favoured       what history favours and no rule notices, the strongest first
 * @param against        what history speaks against and no rule notices
 */
public record AuditPane(
        String summary,
        List<Contradiction> contradictions,
        List<Chart> charts,
        List<Line> favoured,
        List<Line> against) {

    private static final double NARROWEST_AXIS = 2;
    private static final double WIDEST_AXIS = 8;
    private static final int FINDINGS_A_RULE = 3;

    /** A rule that history contradicts, and how. */
    public record Contradiction(String rule, String points, String kind, List<String> words, int more) {}

    /**
     * The rules of one sum.
     *
     * @param lines of the rules that enough leads tell of
     * @param thin  the others in words, null for none
     */
    public record Chart(String code, String label, List<Line> lines, String thin) {}

    /**
     * A bar from the lower to the upper bound of a lift.
     *
     * @param label   rule with its points, or trait with its value
     * @param low     lower bound
     * @param high    upper bound, no more than the picture is wide
     * @param tone    {@code late} where it contradicts the points
     * @param lift    in words, with its interval
     * @param support won of how many
     * @param says    what history says, in words
     */
    public record Line(String label, String low, String high, String tone, String lift, String support, String says) {}

    static AuditPane of(AuditWork.Report report) {
        return new AuditPane(
                summary(report),
                report.rules().stream()
                        .filter(AuditPane::contradicted)
                        .sorted(Comparator.comparing((RuleEvidence rule) -> rank(rule))
                                .thenComparing(rule -> rule.points().abs().negate()))
                        .map(AuditPane::contradiction)
                        .toList(),
                List.of(
                        chart("fit", "Fit: who they are", Dimension.FIT, report),
                        chart("engagement", "Engagement: what they do", Dimension.ENGAGEMENT, report)),
                overlooked(report, true),
                overlooked(report, false));
    }

    private static String summary(AuditWork.Report report) {
        if (report.leads() == 0) {
            return "No lead has an outcome yet, so there is nothing to hold the rules against. Import outcomes, or wait.";
        }
        return "%s of %s leads with a known outcome were won (%s). Given one of each, this version gives the won lead more points in %s of 100 cases (AUC %s; 50 would be chance)."
                .formatted(
                        Figures.count(report.won()),
                        Figures.count(report.leads()),
                        Figures.percent(report.won() / (double) report.leads()),
                        Math.round(report.auc().doubleValue() * 100),
                        report.auc().toPlainString());
    }

    private static boolean contradicted(RuleEvidence rule) {
        return rule.findings().stream().anyMatch(finding -> finding.kind() != Kind.TOO_FEW_LEADS);
    }

    private static int rank(RuleEvidence rule) {
        return rule.findings().stream()
                .mapToInt(finding -> switch (finding.kind()) {
                    case WRONG_SIGN -> 0;
                    case OUTRANKED -> 1;
                    case NO_DIFFERENCE -> 2;
                    case TOO_FEW_LEADS -> 3;
                })
                .min()
                .orElse(3);
    }

    private static Contradiction contradiction(RuleEvidence rule) {
        String kind =
                switch (rank(rule)) {
                    case 0 -> "Wrong sign";
                    case 1 -> "Outranked";
                    default -> "No difference";
                };
        List<String> words =
                rule.findings().stream().map(RuleEvidence.Finding::words).toList();
        List<String> some = words.subList(0, Math.min(FINDINGS_A_RULE, words.size()));
        return new Contradiction(rule.rule(), Points.signed(rule.points()), kind, some, words.size() - some.size());
    }

    private static Chart chart(String code, String label, Dimension dimension, AuditWork.Report report) {
        List<RuleEvidence> rules = report.rules().stream()
                .filter(rule -> rule.dimension() == dimension)
                .sorted(Comparator.comparing(RuleEvidence::points).reversed())
                .toList();
        List<RuleEvidence> told = rules.stream().filter(rule -> !thin(rule)).toList();
        double width = width(told.stream().map(RuleEvidence::lift).toList());
        String thin = rules.stream()
                .filter(AuditPane::thin)
                .map(rule -> rule.rule() + " " + Points.signed(rule.points()))
                .collect(Collectors.joining(", "));
        return new Chart(
                code, label, told.stream().map(rule -> line(rule, width)).toList(), thin.isEmpty() ? null : thin);
    }

    private static boolean thin(RuleEvidence rule) {
        return rule.findings().stream().anyMatch(finding -> finding.kind() == Kind.TOO_FEW_LEADS);
    }

    private static Line line(RuleEvidence rule, double width) {
        boolean wrong = contradicted(rule);
        String says = rule.findings().isEmpty()
                ? rule.lift().favours() || rule.lift().opposes() ? "agrees" : "not sure yet"
                : rule.findings().getFirst().words();
        return bar(
                rule.rule() + " " + Points.signed(rule.points()) + (wrong ? " ≠" : ""),
                rule.lift(),
                width,
                wrong ? "late" : "accent",
                says);
    }

    private static List<Line> overlooked(AuditWork.Report report, boolean favoured) {
        List<Overlooked.Item> items = report.overlooked().stream()
                .filter(item -> item.lift().favours() == favoured)
                .toList();
        double width = width(items.stream().map(Overlooked.Item::lift).toList());
        List<Line> lines = new ArrayList<>();
        items.forEach(item -> lines.add(bar(
                ConditionWords.name(item.path()) + " “" + item.value() + "”",
                item.lift(),
                width,
                favoured ? "accent" : "quiet",
                favoured ? "won more often" : "won less often")));
        return lines;
    }

    private static Line bar(String label, Lift lift, double width, String tone, String says) {
        return new Line(
                label,
                Figures.ratio(Math.min(lift.low(), width)),
                Figures.ratio(Math.min(lift.high(), width)),
                tone,
                Figures.ratio(lift.value()) + " times (" + Figures.ratio(lift.low()) + " to "
                        + (lift.high() > 1000 ? "∞" : Figures.ratio(lift.high())) + ")",
                Figures.count(lift.with().won()) + " of "
                        + Figures.count(lift.with().of()),
                says);
    }

    /** So wide that the measured values fit; wild upper bounds are cut. */
    private static double width(List<Lift> lifts) {
        double most = lifts.stream().mapToDouble(Lift::value).max().orElse(NARROWEST_AXIS) * 1.5;
        return Math.max(NARROWEST_AXIS, Math.min(WIDEST_AXIS, most));
    }
}
