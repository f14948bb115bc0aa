package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.model.Qualification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What would make a lead qualify that does not: how much is missing, and which behaviour of the model's would give it.
 *
 * @param contactMissing whether nobody could write or call
 * @param pointsMissing  to the threshold, milli-points; 0 where it is reached
 * @param fitMissing     to the fit the threshold asks for, milli-points; 0 where it is reached
 * @param steps          what the lead has not done yet, the most worth first; one of them suffices where its points do
 * @param gates          ids of the disqualifiers that hold: nothing helps while they do
 */
public record Outlook(
        boolean contactMissing, long pointsMissing, long fitMissing, List<Step> steps, List<String> gates) {

    private static final int STEPS = 6;

    /**
     * Something the lead could do.
     *
     * @param rule    the rule that would give points
     * @param words   in words
     * @param points  for the first time, milli-points, before the bounds of groups and dimension
     * @param enough  whether it would reach the threshold
     */
    public record Step(String rule, String words, long points, boolean enough) {}

    public Outlook {
        steps = List.copyOf(steps);
        gates = List.copyOf(gates);
    }

    /** The outlook of a lead whose score was just computed. */
    public static Outlook of(CompiledModel model, Profile profile, Tally tally, Score score, Instant asOf) {
        Qualification asked = model.qualification();
        long points = Math.max(0, asked.enterTotal() - score.total());
        long fit = Math.max(0, asked.minimumFit() - score.fit());
        LeadFacts facts = model.facts(profile, tally, Tally.hourOf(asOf));
        return new Outlook(
                !score.contactable(), points, fit, steps(model, facts, score, points, fit), score.disqualifiedBy());
    }

    private static List<Step> steps(CompiledModel model, LeadFacts facts, Score score, long missing, long fitMissing) {
        Set<String> given = new HashSet<>();
        score.contributions().forEach(contribution -> given.add(contribution.rule()));
        long room = Math.max(0, model.model().engagementCap() - score.engagement());
        List<Step> steps = new ArrayList<>();
        for (CompiledModel.Engagement rule : model.engagement()) {
            long points = Math.min(rule.math().points(), room);
            boolean open = !given.contains(rule.id())
                    && (rule.gate() == null || rule.gate().test(facts));
            if (open && points > 0) {
                steps.add(new Step(
                        rule.id(),
                        rule.reason().text(facts.profile(), 1),
                        points,
                        fitMissing == 0 && points >= missing));
            }
        }
        steps.sort(Comparator.comparingLong((Step step) -> -step.points()).thenComparing(Step::rule));
        return steps.subList(0, Math.min(STEPS, steps.size()));
    }
}
