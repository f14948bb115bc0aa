package dev.baton.scoring.domain;

import java.time.Instant;

/**
 * When somebody looks at a lead again though nothing happens to it, and when the last appraisal wished for it. A look that is
 * due is about to be taken by somebody who waits for the lead, and plans the next.
 */
final class PlannedLook {

    private Instant at;
    private Instant wanted;

    private PlannedLook(Instant at) {
        this.at = at;
    }

    /** As the store keeps it; null where nobody will look. */
    static PlannedLook at(Instant planned) {
        return new PlannedLook(planned);
    }

    Instant at() {
        return at;
    }

    void taken() {
        at = null;
    }

    /** What an appraisal wishes for, null for never. */
    void wanted(Instant instant) {
        wanted = instant;
    }

    /**
     * Plans what was wished for. A look that is planned earlier stays: it will find that nothing turned and plan the next; so
     * a lead that does something every minute moves its timer once a crossing, not once a minute.
     *
     * @return whether a timer has to be set
     */
    boolean plan(Instant now) {
        boolean early = at != null && wanted != null && !wanted.isBefore(at);
        if (wanted == null || isDue(now) || early) {
            return false;
        }
        at = wanted;
        return true;
    }

    /**
     * Plans a look at once.
     *
     * @return whether a timer has to be set
     */
    boolean now(Instant now) {
        if (isDue(now)) {
            return false;
        }
        at = now;
        return true;
    }

    private boolean isDue(Instant now) {
        return at != null && !at.isAfter(now);
    }
}
