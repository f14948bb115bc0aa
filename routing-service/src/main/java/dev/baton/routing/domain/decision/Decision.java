package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.Rep;
import dev.baton.routing.domain.fairness.LedgerMovement;

/** Outcome of a routing decision. Either way the record says how it came about. */
public sealed interface Decision {

    /** How it came about. */
    DecisionRecord record();

    /**
     * Somebody gets the lead.
     *
     * @param assignment id of the assignment to create
     * @param rep        who gets it
     * @param movement   what it costs the rep
     * @param record     how it came about
     */
    record Assigned(AssignmentId assignment, Rep rep, LedgerMovement movement, DecisionRecord record)
            implements Decision {

        /** The same decision with the words of the person who made it, which may be null. */
        public Assigned because(String reason) {
            return new Assigned(assignment, rep, movement, record.because(reason));
        }
    }

    /**
     * Nobody gets the lead.
     *
     * @param reason why
     * @param record how it came about
     */
    record Unassigned(UnassignedReason reason, DecisionRecord record) implements Decision {}
}
