package dev.baton.scoring.domain.score;

import dev.baton.kit.condition.CompiledCondition;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.Contribution.Lost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        List<String> overBudget = undecided(tally);
        List<Contribution> all = fit(facts, overBudget)
                .within(model.fitGroupCaps(), 0, model.model().fitCap());
        long fit = Breakdown.sum(all);
        List<Contribution> behaviour = engagement(facts, overBudget)
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
        List<String> qualifiedBy = qualifiedBy(facts, fit, fit + engagement + adjusted, grade, overBudget);
        List<String> disqualifiedBy = disqualifying(model, facts, overBudget);
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
                qualifiedBy,
                disqualifiedBy,
                all,
                overBudget);
    }

    /** Engagement rules that could not decide of some event whether it counts. */
    private List<String> undecided(Tally tally) {
        Set<String> exceeded = tally.exceeded();
        List<String> rules = new ArrayList<>();
        if (!exceeded.isEmpty()) {
            model.engagement().stream()
                    .filter(rule -> exceeded.contains(rule.matcher()))
                    .forEach(rule -> rules.add(rule.id()));
        }
        return rules;
    }

    /** Tests a condition, and notes the rule where that costs more than it may. */
    private static boolean holds(CompiledCondition when, String rule, LeadFacts facts, List<String> overBudget) {
        boolean holds = when.test(facts);
        if (facts.budget().exceeded()) {
            overBudget.add(rule);
        }
        return holds;
    }

    private Breakdown fit(LeadFacts facts, List<String> overBudget) {
        Breakdown given = new Breakdown();
        for (CompiledModel.Fit rule : model.fit()) {
            if (holds(rule.when(), rule.id(), facts, overBudget)) {
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

    private Breakdown engagement(LeadFacts facts, List<String> overBudget) {
        Breakdown given = new Breakdown();
        for (CompiledModel.Engagement rule : model.engagement()) {
            Tally.Counts counts = facts.tally().get(rule.matcher());
            if (counts != null && (rule.gate() == null || holds(rule.gate(), rule.id(), facts, overBudget))) {
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

    private List<String> qualifiedBy(LeadFacts facts, long fit, long total, String grade, List<String> overBudget) {
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
        matchingRecipes(model, facts, overBudget).forEach(recipe -> by.add(Score.RECIPE + recipe));
        if (model.handRaise().count(facts.tally(), facts.nowHour()) > 0) {
            by.add(Score.HAND_RAISE);
        }
        return by;
    }

    /** Ids of the recipes that hold; every one of them is tested. */
    static List<String> matchingRecipes(CompiledModel model, LeadFacts facts, List<String> overBudget) {
        List<String> ids = new ArrayList<>();
        for (CompiledModel.Gate recipe : model.recipes()) {
            if (holds(recipe.when(), recipe.id(), facts, overBudget)) {
                ids.add(recipe.id());
            }
        }
        return ids;
    }

    /**
     * Ids of the disqualifiers that hold; every one of them is tested. One that costs more than it may holds as well: what a
     * sender puts into a profile must not make the exclusions pass. For the same reason the other conditions can't spend
     * their budget.
     */
    static List<String> disqualifying(CompiledModel model, LeadFacts facts, List<String> overBudget) {
        LeadFacts apart = facts.withOwnBudget();
        List<String> ids = new ArrayList<>();
        for (CompiledModel.Gate disqualifier : model.disqualifiers()) {
            if (holds(disqualifier.when(), disqualifier.id(), apart, overBudget)
                    || apart.budget().exceeded()) {
                ids.add(disqualifier.id());
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
