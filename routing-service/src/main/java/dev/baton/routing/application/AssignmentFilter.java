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
 * @param words       what name, company, title, e-mail or phone must contain, empty for everything
 * @param everyone    whether the words are also searched in the contact data of leads that their rep does not hold any more;
 *                    without it only name and company of these leads are searched, which is what a former rep may see
 */
public record AssignmentFilter(
        Optional<String> repUserName,
        Set<Assignment.State> states,
        Optional<LeadId> lead,
        Optional<String> words,
        boolean everyone) {

    /** Without a search. */
    public AssignmentFilter(Optional<String> repUserName, Set<Assignment.State> states, Optional<LeadId> lead) {
        this(repUserName, states, lead, Optional.empty(), false);
    }

    /** The same assignments, of these states only. */
    public AssignmentFilter in(Set<Assignment.State> wanted) {
        return new AssignmentFilter(repUserName, wanted, lead, words, everyone);
    }

    /** States in which the rep still has to decide. */
    public static final Set<Assignment.State> UNDECIDED = Set.of(Assignment.State.OPEN, Assignment.State.ACKNOWLEDGED);

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
