package dev.baton.scoring.domain.qualification;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a lead stands in respect of qualification; kept from one decision to the next.
 *
 * @param qualified    whether the lead's last crossing was up
 * @param crossings    how many crossings were told, which numbers the next
 * @param restingSince when sales handed the lead back, null where the lead does not rest
 * @param excluded     whether the lead is out of the race by a person's decision
 */
public record Standing(boolean qualified, int crossings, Instant restingSince, boolean excluded) {

    /** A lead nobody has decided about. */
    public static final Standing NEW = new Standing(false, 0, null, false);

    /** The lead crossed; a rest ends with it. */
    Standing crossed(boolean up) {
        return new Standing(up, crossings + 1, up ? null : restingSince, excluded);
    }

    /** Sales handed the lead back: it rests, and only what happens from now on is new. */
    public Standing handedBack(Instant at) {
        return new Standing(false, crossings, Objects.requireNonNull(at), false);
    }

    /** A person put the lead out of the race. */
    public Standing excludedByPerson() {
        return new Standing(false, crossings, restingSince, true);
    }

    /** The lead moves on the path again. */
    public Standing admitted() {
        return excluded ? new Standing(qualified, crossings, restingSince, false) : this;
    }

    /**
     * Two leads turned out to be one: the survivor's standing, with the later rest and the stronger facts of both.
     */
    public Standing merged(Standing absorbed) {
        return new Standing(
                qualified || absorbed.qualified,
                Math.max(crossings, absorbed.crossings),
                later(restingSince, absorbed.restingSince),
                excluded || absorbed.excluded);
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
