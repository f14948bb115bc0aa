package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.model.Qualification;
import java.time.Instant;
import java.util.List;

/**
 * A score with its computation; all amounts are thousandths.
 *
 * @param model          key of the model
 * @param modelVersion   its version
 * @param asOf           the instant it holds for
 * @param fit            sum of the fit contributions
 * @param engagement     sum of the engagement contributions
 * @param adjustment     sum of what people added or took
 * @param grade          letter for fit (A best … D), digit for engagement (1 best … 4)
 * @param completeness   share of the traits the fit rules ask for that are known
 * @param scored         whether anything is known that a rule could judge
 * @param contactable    whether an e-mail address or phone number is known, or the model does not ask
 * @param qualifiedBy    the criteria that hold: {@code threshold}, {@code matrix:<cell>}, {@code recipe:<id>},
 *                       {@code hand-raise}
 * @param disqualifiedBy ids of the gates that hold
 * @param contributions  the breakdown, in the model's order
 * @param overBudget     ids of the conditions that cost more than they may: rules and recipes count 0, disqualifiers hold; mostly empty
 */
public record Score(
        String model,
        int modelVersion,
        Instant asOf,
        long fit,
        long engagement,
        long adjustment,
        String grade,
        long completeness,
        boolean scored,
        boolean contactable,
        List<String> qualifiedBy,
        List<String> disqualifiedBy,
        List<Contribution> contributions,
        List<String> overBudget) {

    /** Name of the hand-raise among what qualifies. */
    public static final String HAND_RAISE = "hand-raise";

    /** Begins the name of a recipe among what qualifies. */
    public static final String RECIPE = "recipe:";

    /** Name of the threshold among what qualifies. */
    public static final String THRESHOLD = "threshold";

    /** Grade of somebody who is not scored. */
    public static final String UNGRADED = "D4";

    public Score {
        qualifiedBy = List.copyOf(qualifiedBy);
        disqualifiedBy = List.copyOf(disqualifiedBy);
        contributions = List.copyOf(contributions);
        overBudget = List.copyOf(overBudget);
    }

    /**
     * The score of somebody who objects to being profiled: none. Whoever asks for contact is still heard, unless a gate
     * holds.
     */
    public Score withoutProfiling() {
        return new Score(
                model,
                modelVersion,
                asOf,
                0,
                0,
                0,
                UNGRADED,
                completeness,
                false,
                contactable,
                qualifiedBy.stream().filter(HAND_RAISE::equals).toList(),
                disqualifiedBy,
                List.of(),
                overBudget);
    }

    /** What the rules give: fit and engagement together. */
    public long automatic() {
        return fit + engagement;
    }

    /** What counts: that of the rules with what people added. */
    public long total() {
        return automatic() + adjustment;
    }

    /** Whether the lead could be handed over at all, whatever its points. */
    public boolean eligible() {
        return contactable && disqualifiedBy.isEmpty();
    }

    /** Whether the criteria hold. */
    public boolean qualified() {
        return eligible() && !qualifiedBy.isEmpty();
    }

    /** Whether a lead that is qualified may remain so. */
    public boolean holds(Qualification qualification) {
        return eligible() && (!qualifiedBy.isEmpty() || total() >= qualification.leaveTotal());
    }
}
