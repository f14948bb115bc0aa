package dev.baton.routing.application.state;

import dev.baton.routing.application.view.RepRef;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Assignment;
import java.util.Objects;

/**
 * An assignment with what runs beside it.
 *
 * @param assignment the assignment
 * @param rep        who has (or had) it
 * @param clock      its ACKNOWLEDGE clock
 */
public record TrackedAssignment(Assignment assignment, RepRef rep, ClockState clock) {

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

    /** The same rep and clock, another state. */
    public TrackedAssignment with(Assignment next) {
        return new TrackedAssignment(next, rep, clock);
    }

    /** The same assignment, another clock. */
    public TrackedAssignment with(ClockState next) {
        return new TrackedAssignment(assignment, rep, next);
    }
}
