package dev.baton.scoring.domain.qualification;

/** What made a lead cross, in the words of the wire. */
public enum CrossingCause {
    /** Something the lead did, or that was learned of it. */
    EVIDENCE(false),
    /** Time alone. */
    DECAY(false),
    /** Evidence turned out to be a machine's. */
    CORRECTION(true),
    /** Evidence had to be forgotten. */
    ERASURE(true),
    /** Other criteria. */
    MODEL(true),
    /** A person changed the score, or such a change expired. */
    ADJUSTMENT(true),
    /** Two leads turned out to be one, or one to be two. */
    MERGE(false);

    private final boolean atOnce;

    CrossingCause(boolean atOnce) {
        this.atOnce = atOnce;
    }

    /**
     * Whether a lead that falls below the level leaves without a dwell: the dwell is there for leads at the edge, which may
     * come back by themselves, not for those that a decision or a correction put below.
     */
    public boolean atOnce() {
        return atOnce;
    }
}
