package dev.baton.scoring.domain.qualification;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a lead stands in respect of qualification; kept from one decision to the next.
 *
 * @param qualified      whether the lead's last crossing was up
 * @param crossings      how many crossings were told, which numbers the next
 * @param restingSince   when sales handed the lead back, null where the lead does not rest
 * @param excluded       whether the lead is out of the race by a person's decision
 * @param qualifiedSince when a qualified lead crossed, else null
 * @param belowSince     since when a qualified lead is below the level of leaving, null where it is not
 */
public record Standing(
        boolean qualified,
        int crossings,
        Instant restingSince,
        boolean excluded,
        Instant qualifiedSince,
        Instant belowSince) {

    /** A lead nobody has decided about. */
    public static final Standing NEW = new Standing(false, 0, null, false, null, null);

    /** The lead came to qualify; a rest ends with it. */
    Standing entered(Instant at) {
        return new Standing(true, crossings + 1, null, excluded, at, null);
    }

    /** The lead ceased to qualify. */
    Standing left() {
        return new Standing(false, crossings + 1, restingSince, excluded, null, null);
    }

    /** The lead is below the level of leaving, or no more when the instant is null. */
    Standing below(Instant since) {
        return Objects.equals(since, belowSince)
                ? this
                : new Standing(qualified, crossings, restingSince, excluded, qualifiedSince, since);
    }

    /** Sales handed the lead back: it rests, and only what happens from now on is new. */
    public Standing handedBack(Instant at) {
        return new Standing(false, crossings, Objects.requireNonNull(at), false, null, null);
    }

    /** A person put the lead out of the race. */
    public Standing excludedByPerson() {
        return new Standing(false, crossings, restingSince, true, null, null);
    }

    /** The lead moves on the path again. */
    public Standing admitted() {
        return excluded ? new Standing(qualified, crossings, restingSince, false, qualifiedSince, belowSince) : this;
    }

    /**
     * Two leads turned out to be one: the survivor's standing, with the later rest and the stronger facts of both. Whether
     * it is below is found anew, for its score is another.
     */
    public Standing merged(Standing absorbed) {
        return new Standing(
                qualified || absorbed.qualified,
                Math.max(crossings, absorbed.crossings),
                later(restingSince, absorbed.restingSince),
                excluded || absorbed.excluded,
                later(qualifiedSince, absorbed.qualifiedSince),
                null);
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
