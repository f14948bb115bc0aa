package dev.baton.scoring.domain.score;

import dev.baton.kit.condition.Facts;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.Contribution.Lost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code score(profile, tally, model, as-of)}: a pure function. Ages are counted in whole hours, so that all instants of
 * one hour share a score.
 */
public final class Scorer {

    private final CompiledModel model;

    public Scorer(CompiledModel model) {
        this.model = model;
    }

    /** The score of a lead at an instant by the rules alone. */
    public Score score(Profile profile, Tally tally, Instant asOf) {
        return score(profile, tally, Adjustments.NONE, asOf);
    }

    /** The score of a lead at an instant. */
    public Score score(Profile profile, Tally tally, Adjustments adjustments, Instant asOf) {
        LeadFacts facts = model.facts(profile, tally, Tally.hourOf(asOf));
        List<Contribution> all =
                fit(facts).within(model.fitGroupCaps(), 0, model.model().fitCap());
        long fit = Breakdown.sum(all);
        List<Contribution> behaviour = engagement(facts)
                .within(model.engagementGroupCaps(), 0, model.model().engagementCap());
        long engagement = Breakdown.sum(behaviour);
        all.addAll(behaviour);
        long adjusted = 0;
        if (!adjustments.all().isEmpty()) {
            List<Contribution> people = ByPeople.contributions(adjustments, asOf, fit + engagement);
            adjusted = Breakdown.sum(people);
            all.addAll(people);
        }
        int known = known(profile);
        String grade = model.grade(fit, engagement);
        return new Score(
                model.model().key(),
                model.model().version(),
                asOf,
                fit,
                engagement,
                adjusted,
                grade,
                model.wanted().isEmpty() ? 1000 : 1000L * known / model.wanted().size(),
                known > 0 || !behaviour.isEmpty(),
                !model.qualification().requiresContact() || LeadPaths.contactable(profile),
                qualifiedBy(facts, fit, fit + engagement + adjusted, grade),
                holding(model.disqualifiers(), "", facts),
                all);
    }

    private Breakdown fit(LeadFacts facts) {
        Breakdown given = new Breakdown();
        for (CompiledModel.Fit rule : model.fit()) {
            if (rule.when().test(facts)) {
                given.add(
                        new Contribution(
                                rule.id(),
                                Dimension.FIT,
                                rule.points(),
                                Lost.NONE,
                                1,
                                null,
                                rule.reason().text(facts.profile(), 1)),
                        rule.group());
            }
        }
        return given;
    }

    private Breakdown engagement(LeadFacts facts) {
        Breakdown given = new Breakdown();
        for (CompiledModel.Engagement rule : model.engagement()) {
            Tally.Counts counts = facts.tally().get(rule.matcher());
            if (counts != null && (rule.gate() == null || rule.gate().test(facts))) {
                EngagementMath.Outcome outcome = rule.math().apply(counts, facts.nowHour());
                if (outcome.count() > 0) {
                    given.add(contribution(rule, outcome, counts, facts), rule.group());
                }
            }
        }
        return given;
    }

    private static Contribution contribution(
            CompiledModel.Engagement rule, EngagementMath.Outcome outcome, Tally.Counts counts, LeadFacts facts) {
        return new Contribution(
                rule.id(),
                Dimension.ENGAGEMENT,
                outcome.raw(),
                new Lost(outcome.lostToDecay(), outcome.lostToCap(), 0, 0),
                outcome.count(),
                counts.latestAt(),
                rule.reason().text(facts.profile(), outcome.count()));
    }

    private List<String> qualifiedBy(LeadFacts facts, long fit, long total, String grade) {
        List<String> by = new ArrayList<>();
        if (total >= model.qualification().enterTotal()
                && fit >= model.qualification().minimumFit()) {
            by.add(Score.THRESHOLD);
        }
        for (String cell : model.qualification().matrix()) {
            if (Grade.atLeast(grade, cell)) {
                by.add("matrix:" + cell);
            }
        }
        by.addAll(holding(model.recipes(), "recipe:", facts));
        if (model.handRaise().count(facts.tally(), facts.nowHour()) > 0) {
            by.add(Score.HAND_RAISE);
        }
        return by;
    }

    private static List<String> holding(List<CompiledModel.Gate> gates, String prefix, Facts facts) {
        List<String> ids = new ArrayList<>();
        for (CompiledModel.Gate gate : gates) {
            if (gate.when().test(facts)) {
                ids.add(prefix + gate.id());
            }
        }
        return ids;
    }

    private int known(Profile profile) {
        int known = 0;
        for (var reader : model.wanted()) {
            if (reader.apply(profile) != null) {
                known++;
            }
        }
        return known;
    }
}
