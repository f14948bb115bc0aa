package dev.baton.scoring.domain.evidence;

import dev.baton.scoring.domain.evidence.RuleEvidence.Finding;
import dev.baton.scoring.domain.evidence.RuleEvidence.Kind;
import dev.baton.scoring.domain.score.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Counts, rule by rule, how many decided leads it fired for and how many of these were won, and says where its points
 * contradict that. Bounded by the number of rules, however many leads are added. Mutable, for one thread.
 */
public final class LiftAudit {

    /** Fewer leads than this on either side say nothing. */
    public static final int FEWEST = 20;

    /** An interval this narrow around 1 tells that a rule makes no difference, not merely that none is seen. */
    private static final double NARROW = 1.25;

    /**
     * A rule as the model has it.
     *
     * @param id        of the rule
     * @param dimension which sum it belongs to
     * @param points    of one match, milli-points
     */
    public record Rule(String id, Dimension dimension, long points) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Share> fired = new LinkedHashMap<>();
    private Share all = Share.NONE;

    public LiftAudit(List<Rule> rules) {
        rules.forEach(rule -> {
            this.rules.put(rule.id(), rule);
            fired.put(rule.id(), Share.NONE);
        });
    }

    /** Adds a decided lead with the rules that fired for it just before its outcome. */
    public void add(boolean won, Set<String> firing) {
        all = all.plus(won);
        firing.forEach(id -> fired.computeIfPresent(id, (any, share) -> share.plus(won)));
    }

    /** All leads added. */
    public Share all() {
        return all;
    }

    /** Every rule with its evidence, in the model's order. */
    public List<RuleEvidence> result() {
        List<Measured> measured = rules.values().stream()
                .map(rule -> new Measured(
                        rule, Lift.of(fired.get(rule.id()), fired.get(rule.id()).outOf(all))))
                .toList();
        return measured.stream()
                .map(one -> new RuleEvidence(
                        one.rule.id(), one.rule.dimension(), points(one.rule), one.lift, findings(one, measured)))
                .toList();
    }

    private static BigDecimal points(Rule rule) {
        BigDecimal points = BigDecimal.valueOf(rule.points(), 3).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }

    private static List<Finding> findings(Measured one, List<Measured> all) {
        if (one.isThin()) {
            return List.of(new Finding(
                    Kind.TOO_FEW_LEADS,
                    null,
                    "Fired for " + one.lift.with().of() + " decided leads, not for "
                            + one.lift.without().of() + ": too few to tell."));
        }
        List<Finding> findings = new ArrayList<>();
        if (one.rule.points() > 0 && one.lift.opposes() || one.rule.points() < 0 && one.lift.favours()) {
            findings.add(new Finding(Kind.WRONG_SIGN, null, wrongSign(one)));
        } else if (one.lift.low() > 1 / NARROW
                && one.lift.high() < NARROW
                && !one.lift.favours()
                && !one.lift.opposes()) {
            findings.add(new Finding(
                    Kind.NO_DIFFERENCE,
                    null,
                    "Its leads are won about as often as the others (" + times(one.lift) + ")."));
        }
        all.stream().filter(other -> outranks(other, one)).forEach(other -> findings.add(outranked(one, other)));
        return findings;
    }

    private static boolean outranks(Measured other, Measured one) {
        return other.rule.dimension() == one.rule.dimension()
                && !other.isThin()
                && one.rule.points() > other.rule.points()
                && other.lift.isAbove(one.lift);
    }

    private static String wrongSign(Measured one) {
        return one.rule.points() > 0
                ? "Gives points, but its leads are won less often than the others (" + times(one.lift) + ")."
                : "Takes points, but its leads are won more often than the others (" + times(one.lift) + ").";
    }

    private static Finding outranked(Measured one, Measured other) {
        return new Finding(
                Kind.OUTRANKED,
                other.rule.id(),
                "Gives more points than " + other.rule.id() + ", whose leads are won more often: " + times(other.lift)
                        + " against " + times(one.lift) + ".");
    }

    private static String times(Lift lift) {
        return String.format(Locale.ROOT, "%.1f times, %.1f to %.1f", lift.value(), lift.low(), lift.high());
    }

    private record Measured(Rule rule, Lift lift) {
        boolean isThin() {
            return lift.with().of() < FEWEST || lift.without().of() < FEWEST;
        }
    }
}
