package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.model.ConditionWords;
import dev.baton.scoring.domain.model.Decay;
import dev.baton.scoring.domain.model.Qualification;
import dev.baton.scoring.domain.model.Repeat;
import dev.baton.scoring.domain.model.ScoringModel;
import dev.baton.scoring.domain.model.ScoringModel.EngagementRule;
import dev.baton.scoring.domain.model.ScoringModel.FitRule;
import dev.baton.scoring.inbound.console.page.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as a person reads it aloud.
 *
 * @param facts      whom it is for and when a lead qualifies, a sentence each
 * @param dimensions fit and engagement with their rules
 * @param gates      what keeps a lead out
 */
public record ModelWords(List<String> facts, List<Dimension> dimensions, List<Named> gates) {

    /** Why nobody qualifies, perhaps: easily forgotten where a model was learned from leads without an address. */
    static final String CONTACT_ONLY =
            "Nobody would be handed over. This version hands over only leads with an e-mail address or a phone number, however many points they have.";

    /**
     * One of the two sums.
     *
     * @param label for people
     * @param cap   most it can be
     * @param rules of it
     */
    public record Dimension(String label, String cap, List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param id     of it
     * @param when   in words
     * @param points signed
     * @param less   how repetition, time and caps limit it; empty where nothing does
     */
    public record Rule(String id, String when, String points, String less) {}

    /** A condition with what it is called. */
    public record Named(String name, String when) {}

    static ModelWords of(ReadyModel ready) {
        ScoringModel model = ready.compiled().model();
        return new ModelWords(
                facts(ready, model.qualification()),
                List.of(
                        new Dimension(
                                "Fit: who they are",
                                plain(model.fitCap()),
                                model.fit().stream().map(ModelWords::fit).toList()),
                        new Dimension(
                                "Engagement: what they do",
                                plain(model.engagementCap()),
                                model.engagement().stream()
                                        .map(ModelWords::engagement)
                                        .toList())),
                model.disqualifiers().stream()
                        .map(gate -> new Named(gate.reason(), ConditionWords.of(gate.when())))
                        .toList());
    }

    private static List<String> facts(ReadyModel ready, Qualification asks) {
        List<String> facts = new ArrayList<>();
        facts.add(
                ready.envelope().entry() == null
                        ? "For everybody whom no other model takes."
                        : "For leads whose "
                                + ConditionWords.of(ready.envelope().entry()) + ".");
        String fit = asks.minimumFit() > 0 ? ", " + plain(asks.minimumFit()) + " of them for fit" : "";
        facts.add("Qualifies from " + plain(asks.enterTotal()) + " points on" + fit + "; leaves below "
                + plain(asks.leaveTotal()) + ".");
        if (!asks.matrix().isEmpty()) {
            facts.add("Or by its grade: " + String.join(", ", asks.matrix()) + ".");
        }
        facts.add("Or at once by asking for contact: "
                + String.join(", ", asks.handRaise().names()) + ".");
        asks.recipes()
                .forEach(
                        recipe -> facts.add("Or: " + recipe.reason() + " (" + ConditionWords.of(recipe.when()) + ")."));
        if (asks.requiresContact()) {
            facts.add("Only with an e-mail address or a phone number.");
        }
        facts.add("Who is handed back rests for " + ConditionWords.days(asks.coolDown()) + ".");
        return facts;
    }

    private static Rule fit(FitRule rule) {
        return new Rule(
                rule.id(),
                ConditionWords.of(rule.when()),
                signed(rule.points()),
                rule.group() == null ? "" : "shares a cap: " + rule.group());
    }

    private static Rule engagement(EngagementRule rule) {
        List<String> less = new ArrayList<>();
        switch (rule.repeat()) {
            case Repeat.Every ignored -> {}
            case Repeat.FirstN first -> less.add(first.events() == 1 ? "once" : "the first " + first.events());
            case Repeat.OncePer period -> less.add("once in " + ConditionWords.hours(period.hours()));
            case Repeat.DistinctBy by -> less.add("once for each " + by.path());
        }
        if (rule.window() != Integer.MAX_VALUE) {
            less.add("counts for " + ConditionWords.hours(rule.window()));
        }
        switch (rule.decay()) {
            case Decay.None ignored -> {}
            case Decay.HalfLife half -> less.add("halves in " + ConditionWords.hours(half.hours()));
            case Decay.Linear line -> less.add("gone after " + ConditionWords.hours(line.hours()));
            case Decay.Step ignored -> less.add("falls in steps");
        }
        if (rule.cap() != Long.MAX_VALUE) {
            less.add("at most " + plain(rule.cap()));
        }
        if (rule.group() != null) {
            less.add("shares a cap: " + rule.group());
        }
        String when = ConditionWords.of(rule.matches().when());
        return new Rule(
                rule.id(),
                rule.gate() == null ? when : when + ", while " + ConditionWords.of(rule.gate()),
                signed(rule.points()),
                String.join(" · ", less));
    }

    static String plain(long milli) {
        return Points.plain(ScoreWire.decimal(milli));
    }

    static String signed(long milli) {
        return Points.signed(ScoreWire.decimal(milli));
    }
}
