package dev.baton.routing.application;

import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import java.util.Optional;
import java.util.Set;

/**
 * Which assignments to list.
 *
 * @param repUserName of whom, empty for everybody's
 * @param states      in which states, empty for all
 * @param lead        of which lead, empty for all
 */
public record AssignmentFilter(Optional<String> repUserName, Set<Assignment.State> states, Optional<LeadId> lead) {

    /** Every assignment. */
    public static final AssignmentFilter ALL = new AssignmentFilter(Optional.empty(), Set.of(), Optional.empty());

    /** What is undecided (open or acknowledged) at this rep. */
    public static AssignmentFilter inboxOf(String repUserName) {
        return new AssignmentFilter(
                Optional.of(repUserName),
                Set.of(Assignment.State.OPEN, Assignment.State.ACKNOWLEDGED),
                Optional.empty());
    }

    /** What is undecided at anybody. */
    public static AssignmentFilter undecided() {
        return new AssignmentFilter(
                Optional.empty(), Set.of(Assignment.State.OPEN, Assignment.State.ACKNOWLEDGED), Optional.empty());
    }
}
