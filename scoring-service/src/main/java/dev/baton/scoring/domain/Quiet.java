package dev.baton.scoring.domain;

import dev.baton.scoring.domain.qualification.Decision;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.score.Score;
import java.time.Instant;

/**
 * Keeps to itself what a change of the model alone brings about. A lead that meets the criteria only since the model
 * changed is quiet: its standing stays as others know it, until it stops meeting them and meets them again, or asks for
 * contact itself, or its turn comes to be told. Likewise one that others took for qualified and that fails the new
 * criteria; until it meets them again, or must go whatever the points.
 */
public final class Quiet {

    private Quiet() {}

    /**
     * A lead comes to another version before anything happens to it: notes whether that alone would make it cross.
     *
     * @param score by the new version, of what was known before
     * @param holds whether a qualified lead may remain so
     * @param since when the version became active
     */
    public static void adopt(Lead lead, Score score, boolean holds, Instant since) {
        lead.quiet(crosses(lead, score, holds) ? since : null);
    }

    /**
     * A lead comes to a version that keeps nothing quiet, before anything happens to it. Who was quiet by a version before
     * stays so only where it is at odds with what others know by this one too.
     */
    public static void adoptAloud(Lead lead, Score score, boolean holds) {
        boolean crosses = crosses(lead, score, holds);
        lead.crossesByCriteria(crosses);
        if (!crosses) {
            lead.quiet(null);
        }
    }

    /** Whether a lead would cross by other criteria alone. */
    private static boolean crosses(Lead lead, Score score, boolean holds) {
        Standing standing = lead.standing();
        boolean free = !standing.excluded() && standing.restingSince() == null;
        return standing.qualified() ? !holds && score.eligible() : free && score.qualified();
    }

    /**
     * What others hear of a decision; the lead's standing is made to fit.
     *
     * @param before    the standing before the decision
     * @param handRaise when the lead last asked for contact
     * @param holds     whether a qualified lead may remain so
     * @param atOnce    whether evidence was taken back or a person decided: that is no change of the model
     */
    public static Decision heard(
            Lead lead, Standing before, Decision decision, Instant handRaise, boolean holds, boolean atOnce) {
        if (lead.quietSince() == null) {
            return decision;
        }
        if (before.restingSince() != null || before.excluded()) {
            lead.quiet(null);
            return decision;
        }
        return switch (decision) {
            case Decision.Up up when up.handRaise() && handRaise.isAfter(lead.quietSince()) -> aloud(lead, up);
            case Decision.Down down when atOnce || !lead.score().eligible() -> aloud(lead, down);
            case Decision.Up up -> unheard(lead, before);
            case Decision.Down down -> unheard(lead, before);
            case Decision.Dwelling dwelling -> unheard(lead, before);
            case Decision.Resting resting -> resting;
            case Decision.Unchanged unchanged -> {
                // no longer at odds with what others know
                if (before.qualified() ? holds : !lead.score().qualified()) {
                    lead.quiet(null);
                }
                yield unchanged;
            }
        };
    }

    private static Decision aloud(Lead lead, Decision decision) {
        lead.quiet(null);
        return decision;
    }

    private static Decision unheard(Lead lead, Standing before) {
        lead.appraised(lead.score(), before);
        return new Decision.Unchanged(before);
    }
}
