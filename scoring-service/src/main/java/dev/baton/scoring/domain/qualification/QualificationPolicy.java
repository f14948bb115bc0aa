package dev.baton.scoring.domain.qualification;

import dev.baton.scoring.domain.model.Qualification;
import dev.baton.scoring.domain.score.Score;
import java.time.Instant;

/**
 * Decides whether a lead crosses. Entering takes any criterion; leaving takes all criteria gone and the total below a
 * lower level, so that a lead at the edge does not flutter. A lead that sales handed back rests for the cool-down and
 * comes again only with evidence newer than that; asking for contact itself ends the rest at once.
 */
public final class QualificationPolicy {

    /**
     * When the lead last did what matters here.
     *
     * @param latest    anything that speaks for it
     * @param handRaise asked for contact
     */
    public record Evidence(Instant latest, Instant handRaise) {}

    private final Qualification qualification;

    public QualificationPolicy(Qualification qualification) {
        this.qualification = qualification;
    }

    /** The decision for a score that was just computed. */
    public Decision decide(Score score, Evidence evidence, Standing standing) {
        if (standing.qualified()) {
            return stays(score) ? new Decision.Unchanged(standing) : new Decision.Down(standing.crossed(false));
        }
        if (standing.excluded() || !score.qualified()) {
            return new Decision.Unchanged(standing);
        }
        return standing.restingSince() == null
                ? new Decision.Up(standing.crossed(true), raisedHand(score))
                : afterHandBack(score, evidence, standing);
    }

    private boolean stays(Score score) {
        return score.eligible() && (!score.qualifiedBy().isEmpty() || score.total() >= qualification.leaveTotal());
    }

    private Decision afterHandBack(Score score, Evidence evidence, Standing standing) {
        Instant since = standing.restingSince();
        if (raisedHand(score) && evidence.handRaise().isAfter(since)) {
            return new Decision.Up(standing.crossed(true), true);
        }
        boolean onlyTheOldRequest = score.qualifiedBy().stream().allMatch(Score.HAND_RAISE::equals);
        if (onlyTheOldRequest || !evidence.latest().isAfter(since)) {
            return new Decision.Unchanged(standing);
        }
        Instant until = since.plus(qualification.coolDown());
        return score.asOf().isBefore(until)
                ? new Decision.Resting(standing, until)
                : new Decision.Up(standing.crossed(true), false);
    }

    private static boolean raisedHand(Score score) {
        return score.qualifiedBy().contains(Score.HAND_RAISE);
    }
}
