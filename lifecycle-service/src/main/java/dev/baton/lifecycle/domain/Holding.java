package dev.baton.lifecycle.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * One assignment, as far as it says which rep holds a lead.
 *
 * @param assignmentId the assignment
 * @param named        the lead that routing named with it; absorbed by another perhaps
 * @param revision     number of the assignment's changes so far; of two states the higher is newer
 * @param cycle        the qualification cycle it belongs to, counted as the lead that stands today counts them
 * @param attempt      which rep in this cycle, counted from 1
 * @param rep          user name of the rep
 * @param state        what became of it
 * @param since        when it reached that state
 */
public record Holding(
        String assignmentId,
        LeadId named,
        int revision,
        int cycle,
        int attempt,
        String rep,
        State state,
        Instant since) {

    /**
     * Which of several reps keeps a person whose leads were merged: accepted before offered, then the earlier one. Routing
     * decides by the same order.
     */
    static final Comparator<Holding> FIRST_KEEPS =
            Comparator.comparing(Holding::state).thenComparing(Holding::since).thenComparing(Holding::assignmentId);

    /** What can become of an assignment, in the order of {@link #FIRST_KEEPS}. */
    public enum State {
        /** The rep accepted the lead. */
        ACCEPTED,
        /** The rep has to decide. */
        OFFERED,
        /** The rep does not hold the lead any more. */
        ENDED
    }

    public Holding {
        Objects.requireNonNull(assignmentId, "assignment id is missing");
        Objects.requireNonNull(named, "lead id is missing");
        Objects.requireNonNull(rep, "rep is missing");
        Objects.requireNonNull(state, "state is missing");
        Objects.requireNonNull(since, "time is missing");
    }

    /** Whether the rep holds the lead by it. */
    public boolean live() {
        return state != State.ENDED;
    }

    /** The same assignment in another cycle. */
    public Holding inCycle(int other) {
        return new Holding(assignmentId, named, revision, other, attempt, rep, state, since);
    }

    /** The same assignment, over. */
    Holding ended() {
        return new Holding(assignmentId, named, revision, cycle, attempt, rep, State.ENDED, since);
    }
}
