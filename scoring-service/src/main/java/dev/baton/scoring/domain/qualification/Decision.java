package dev.baton.scoring.domain.qualification;

import java.time.Instant;

/** What a look at a lead's score comes to. */
public sealed interface Decision {

    /** The standing from now on. */
    Standing standing();

    /** Nothing crossed. */
    record Unchanged(Standing standing) implements Decision {}

    /**
     * The lead came to meet the criteria.
     *
     * @param standing  from now on
     * @param handRaise whether the lead asked for contact itself
     */
    record Up(Standing standing, boolean handRaise) implements Decision {}

    /** The lead ceased to meet the criteria. */
    record Down(Standing standing) implements Decision {}

    /**
     * The lead meets the criteria but rests.
     *
     * @param standing from now on
     * @param until    when to look again, though nothing may happen
     */
    record Resting(Standing standing, Instant until) implements Decision {}

    /**
     * The lead is below the level of leaving, but not for long enough.
     *
     * @param standing from now on
     * @param until    when it leaves unless it comes back before
     */
    record Dwelling(Standing standing, Instant until) implements Decision {}
}
