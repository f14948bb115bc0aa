package dev.baton.routing.application;

import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Move;
import java.util.Set;

/** Answer to a request to acknowledge, accept or reject. */
public sealed interface MoveOutcome {

    /** Done; the assignment as it is now. */
    record Done(AssignmentView assignment) implements MoveOutcome {}

    /**
     * Not possible in this state.
     *
     * @param asked   the move
     * @param state   the state that refuses it
     * @param allowed what is possible instead, empty in a final state
     */
    record Refused(Move.Name asked, Assignment.State state, Set<Move.Name> allowed) implements MoveOutcome {}

    /** There is no such assignment. */
    record NotFound() implements MoveOutcome {}

    /** It is another rep's. */
    record NotYours() implements MoveOutcome {}

    /** The rep was deactivated and decides nothing any more. */
    record Inactive() implements MoveOutcome {}
}
