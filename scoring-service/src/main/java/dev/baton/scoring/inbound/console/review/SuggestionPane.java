package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.evidence.SuggestWork;
import dev.baton.scoring.domain.learning.Refusal;
import dev.baton.scoring.domain.learning.StandardRules;
import dev.baton.scoring.domain.learning.Suggestion;
import dev.baton.scoring.domain.learning.Suggestion.Band;
import dev.baton.scoring.domain.model.ConditionWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A suggested model beside the current one, and how it was measured.
 *
 * @param tiles     how well each tells buyers from others
 * @param sentences how that was measured
 * @param bands     calibration of the suggested points
 * @param current   calibration of the model in use
 * @param levels    precision and recall by threshold
 * @param refused   traits and deeds that were left out
 * @param words     the suggested model in words
 * @param standard  what became of the rules of the version it begins from
 * @param warnings  what to know before the draft is made
 * @param gates     its disqualifiers held against history
 * @param contradictions rules that stay although history contradicts them
 */
public record SuggestionPane(
        List<Tile> tiles,
        List<String> sentences,
        List<Bar> bands,
        List<Bar> current,
        List<Level> levels,
        List<Refused> refused,
        ModelWords words,
        String standard,
        List<String> warnings,
        List<Gate> gates,
        List<String> contradictions) {

    /** A disqualifier with what history says of it. */
    public record Gate(String id, String words, boolean contradicts, boolean kept) {}

    /** An area under the curve. */
    public record Tile(String code, String label, String value, String what) {}

    /** Leads of similar points and the share of them that was won, in percent. */
    public record Bar(String points, String won, String leads) {}

    /** What a threshold gives, in percent. */
    public record Level(String total, String precision, String recall, String leads, boolean chosen) {}

    /** A trait or deed that was left out. */
    public record Refused(String trait, String why, String detail) {}

    static SuggestionPane of(SuggestWork.Report report, ModelWords words) {
        Suggestion suggestion = report.suggestion();
        return new SuggestionPane(
                tiles(suggestion),
                sentences(suggestion),
                bars(suggestion.bands()),
                bars(suggestion.currentBands()),
                suggestion.levels().stream()
                        .map(level -> new Level(
                                Figures.plain(level.total()),
                                Figures.plain(level.precision().movePointRight(2)),
                                Figures.plain(level.recall().movePointRight(2)),
                                Figures.count(level.qualified()),
                                level.total().compareTo(suggestion.threshold()) == 0))
                        .toList(),
                suggestion.refusals().stream()
                        .map(refusal ->
                                new Refused(ConditionWords.name(refusal.path()), why(refusal.why()), refusal.detail()))
                        .toList(),
                words,
                report.standardRules() == StandardRules.REPLACE
                        ? "Standard rules replaced: only learned rules give points, and disqualifiers that contradict history are left out."
                        : "Standard rules kept: disqualifiers stay, and engagement rules stay where history teaches none.",
                report.warnings(),
                report.gates().stream()
                        .map(gate -> new Gate(gate.gate(), gate.words(), gate.contradicts(), gate.kept()))
                        .toList(),
                report.contradictions().stream()
                        .map(rule ->
                                rule.rule() + ": " + rule.findings().getFirst().words())
                        .toList());
    }

    private static List<Tile> tiles(Suggestion suggestion) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(new Tile(
                "points-auc",
                "Suggested points",
                suggestion.pointsAuc().toPlainString(),
                "AUC on leads it had not seen"));
        tiles.add(new Tile(
                "current-auc",
                "Model in use",
                suggestion.currentAuc() == null ? "–" : suggestion.currentAuc().toPlainString(),
                "AUC on the same leads"));
        tiles.add(new Tile(
                "learned-auc",
                "Behind the points",
                suggestion.learnedAuc().toPlainString(),
                "AUC of the regression they are rounded from"));
        return tiles;
    }

    private static List<String> sentences(Suggestion suggestion) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Learned from %s leads with a known outcome, %s of them won. They were dealt into %d parts: each part was judged by what was learned from the others, so every figure is of leads it had not seen."
                        .formatted(
                                Figures.count(suggestion.leads()),
                                Figures.count(suggestion.won()),
                                suggestion.folds()));
        sentences.add(
                "AUC is the chance that a won lead gets more points than a lost one: 0.5 is chance, 1 is always.");
        suggestion.levels().stream()
                .filter(level -> level.total().compareTo(suggestion.threshold()) == 0)
                .findFirst()
                .ifPresent(level -> sentences.add(
                        "From %s points on a lead qualifies, the best balance: %s leads would be handed over, %s of them were won, and they are %s of all that were won. Disqualifiers, contact and recipes of the draft are included."
                                .formatted(
                                        Figures.plain(level.total()),
                                        Figures.count(level.qualified()),
                                        Figures.percent(level.precision()),
                                        Figures.percent(level.recall()))));
        return sentences;
    }

    private static List<Bar> bars(List<Band> bands) {
        return bands.stream()
                .map(band -> new Bar(
                        band.from().compareTo(band.to()) == 0
                                ? Figures.plain(band.from())
                                : Figures.plain(band.from()) + " to " + Figures.plain(band.to()),
                        Figures.plain(band.won().movePointRight(2)),
                        Figures.count(band.leads())))
                .toList();
    }

    private static String why(Refusal.Why why) {
        return switch (why) {
            case LEARNED_AFTER_THE_OUTCOME -> "Learned after the outcome";
            case TELLS_THE_OUTCOME -> "All but tells the outcome";
            case TELLS_PERSONS_APART -> "Tells persons apart";
        };
    }
}
