package dev.baton.routing.domain.assignment;

import java.util.Set;

/** Answer to a {@link Move}. */
public sealed interface MoveResult {

    /**
     * Done.
     *
     * @param before the assignment before
     * @param after  the assignment now
     */
    record Moved(Assignment before, Assignment after) implements MoveResult {}

    /**
     * Not possible in this state.
     *
     * @param asked   the move
     * @param state   the state that refuses it
     * @param allowed what a person may ask here instead, empty in a final state
     */
    record Refused(Move.Name asked, Assignment.State state, Set<Move.Name> allowed) implements MoveResult {}
}
