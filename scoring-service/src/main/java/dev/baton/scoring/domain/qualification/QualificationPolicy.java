package dev.baton.scoring.domain.qualification;

import dev.baton.scoring.domain.model.Qualification;
import dev.baton.scoring.domain.score.Score;
import java.time.Instant;

/**
 * Decides whether a lead crosses. Entering takes any criterion; leaving takes all criteria gone and the total below a
 * lower level for a while (the dwell), so that a lead at the edge does not flutter. A lead that sales handed back rests for the cool-down and
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

    /**
     * What made somebody look.
     *
     * @param cause   as a crossing tells it
     * @param doubted whether the lead would not have qualified when it did, by what is known today: then it stays only if
     *                it meets the criteria now, for there is nothing to hold on to
     */
    public record Trigger(CrossingCause cause, boolean doubted) {
        /** Something new. */
        public static final Trigger EVIDENCE = new Trigger(CrossingCause.EVIDENCE, false);
    }

    /** The decision for a score that was just computed. */
    public Decision decide(Score score, Evidence evidence, Standing standing, Trigger trigger) {
        if (standing.qualified()) {
            return whileQualified(score, standing, trigger);
        }
        if (standing.excluded() || !score.qualified()) {
            return new Decision.Unchanged(standing);
        }
        return standing.restingSince() == null
                ? new Decision.Up(standing.entered(score.asOf()), raisedHand(score))
                : afterHandBack(score, evidence, standing);
    }

    private Decision whileQualified(Score score, Standing standing, Trigger trigger) {
        if (trigger.doubted() ? score.qualified() : score.holds(qualification)) {
            return new Decision.Unchanged(standing.below(null));
        }
        if (!score.eligible() || trigger.cause().atOnce()) {
            return new Decision.Down(standing.left());
        }
        Instant since = standing.belowSince() == null ? score.asOf() : standing.belowSince();
        Instant until = since.plus(qualification.dwell());
        return score.asOf().isBefore(until)
                ? new Decision.Dwelling(standing.below(since), until)
                : new Decision.Down(standing.left());
    }

    private Decision afterHandBack(Score score, Evidence evidence, Standing standing) {
        Instant since = standing.restingSince();
        if (raisedHand(score) && evidence.handRaise().isAfter(since)) {
            return new Decision.Up(standing.entered(score.asOf()), true);
        }
        boolean onlyTheOldRequest = score.qualifiedBy().stream().allMatch(Score.HAND_RAISE::equals);
        if (onlyTheOldRequest || !evidence.latest().isAfter(since)) {
            return new Decision.Unchanged(standing);
        }
        Instant until = since.plus(qualification.coolDown());
        return score.asOf().isBefore(until)
                ? new Decision.Resting(standing, until)
                : new Decision.Up(standing.entered(score.asOf()), false);
    }

    private static boolean raisedHand(Score score) {
        return score.qualifiedBy().contains(Score.HAND_RAISE);
    }
}
