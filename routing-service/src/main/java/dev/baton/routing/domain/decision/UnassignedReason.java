package dev.baton.routing.domain.decision;

/** Why a lead has no rep. The name is the stable code on the wire. */
public enum UnassignedReason {
    /** The team has no active rep. */
    NO_REPS("The team has no active rep. Add one or activate one; the lead is offered again then.", true),
    /** No rep who could take it is available. */
    NOBODY_AVAILABLE("No rep is available. The lead is offered again as soon as a rep becomes available.", true),
    /** Every available rep holds as many undecided leads as allowed. */
    ALL_REPS_AT_CAP("Every available rep is at capacity. The lead is offered again when one decides a lead.", true),
    /** Several reps in a row let it pass; others were not asked yet. */
    OFFERS_MISSED(
            "Several reps in a row did not respond. The lead is offered again after a pause, or as soon as a rep becomes"
                    + " available.",
            true),
    /** Every rep of the team let it pass in this round. */
    EVERY_REP_TRIED(
            "No rep of the team responded. The lead is offered again after a pause, or as soon as a rep becomes available.",
            true),
    /** It is a running sale that no rep holds, because its owner was deactivated or the next rep did not respond. */
    OWNER_DEACTIVATED(
            "No rep holds this running sale: its owner was deactivated, or the rep who got it after that did not respond."
                    + " A manager has to assign it.",
            false),
    /** It bounced too often and waits for review. */
    SET_ASIDE("The lead bounced too often and is set aside for review.", false);

    private final String detail;
    private final boolean waits;

    UnassignedReason(String detail, boolean waits) {
        this.detail = detail;
        this.waits = waits;
    }

    /** The reason in words, with what happens next. */
    public String detail() {
        return detail;
    }

    /** Whether reps who let the lead pass are asked again only after a pause. */
    public boolean pauses() {
        return this == OFFERS_MISSED || this == EVERY_REP_TRIED;
    }

    /** Whether the lead is offered again by itself when a rep becomes eligible. */
    public boolean waits() {
        return waits;
    }
}
