package dev.baton.routing.application;

import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.fairness.CreditReason;

/**
 * A rep is owed what a lead cost.
 *
 * @param assignment facts of the assignment
 * @param reason     why
 */
record Credit(Assignment.Facts assignment, CreditReason reason) {

    static Credit of(TrackedAssignment tracked, CreditReason reason) {
        return new Credit(tracked.assignment().facts(), reason);
    }
}
