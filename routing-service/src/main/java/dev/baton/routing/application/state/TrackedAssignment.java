package dev.baton.routing.application.state;

import dev.baton.routing.application.view.RepRef;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Assignment;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * An assignment with what runs beside it.
 *
 * @param assignment the assignment
 * @param rep        who has (or had) it
 * @param repActive  whether that rep is active
 * @param revision   number of changes so far, from 1; travels with every message about the assignment
 * @param clock      its ACKNOWLEDGE clock
 */
public record TrackedAssignment(Assignment assignment, RepRef rep, boolean repActive, int revision, ClockState clock) {

    /**
     * Which rep keeps a person when leads are merged: the one who accepted first; if none accepted, the one who was
     * given a lead of the person first. Lifecycle decides by the same order until it reads what routing decided.
     */
    public static final Comparator<TrackedAssignment> FIRST_KEEPS = Comparator.<TrackedAssignment, Boolean>comparing(
                    tracked -> tracked.undecided())
            .thenComparing(TrackedAssignment::heldSince)
            .thenComparing(tracked -> tracked.id().toString());

    public TrackedAssignment {
        Objects.requireNonNull(assignment, "needs an assignment");
        Objects.requireNonNull(rep, "needs a rep");
        Objects.requireNonNull(clock, "needs a clock");
    }

    /** Id of the assignment. */
    public AssignmentId id() {
        return assignment.facts().id();
    }

    /** Whether the rep still has to decide. */
    public boolean undecided() {
        return switch (assignment) {
            case Assignment.Open open -> true;
            case Assignment.Acknowledged acknowledged -> true;
            case Assignment.Accepted accepted -> false;
            case Assignment.Rejected rejected -> false;
            case Assignment.Expired expired -> false;
        };
    }

    /** Whether the rep decides it or has accepted it. */
    public boolean holds() {
        return undecided() || assignment instanceof Assignment.Accepted;
    }

    /** A new assignment, just given. */
    public static TrackedAssignment given(Assignment.Open assignment, RepRef rep, ClockState clock) {
        return new TrackedAssignment(assignment, rep, true, 1, clock);
    }

    private Instant heldSince() {
        return assignment instanceof Assignment.Accepted accepted
                ? accepted.acceptedAt()
                : assignment.facts().at();
    }

    /** The same rep and clock, another state; the next revision. */
    public TrackedAssignment with(Assignment next) {
        return new TrackedAssignment(next, rep, repActive, revision + 1, clock);
    }

    /** The same assignment, another clock. */
    public TrackedAssignment with(ClockState next) {
        return new TrackedAssignment(assignment, rep, repActive, revision, next);
    }
}
