package dev.baton.lifecycle.domain;

import dev.baton.contracts.lifecycle.Stage;
import java.util.List;

/** What came of a {@link Command}. A refusal is a value, so that nobody can overlook it or mistake it for a fault. */
public sealed interface Outcome {

    /** The lead as it stands now. */
    LeadState state();

    /**
     * The lead moved.
     *
     * @param from  as it stood
     * @param state as it stands now, its version one higher
     */
    record Moved(LeadState from, LeadState state) implements Outcome {}

    /**
     * The command says what already holds; nothing is recorded. A lead that is with sales and crosses the threshold
     * again is the common case: telling everybody each time would bury the refusals that matter.
     *
     * @param state as it stands
     * @param why   in words
     */
    record Unchanged(LeadState state, String why) implements Outcome {}

    /**
     * The lead may not move this way.
     *
     * @param state  as it stands
     * @param wanted the stage that was asked for
     * @param reason why not, in words
     */
    record Refused(LeadState state, Stage wanted, String reason) implements Outcome {
        /** The stages a person may move the lead to from here. */
        public List<Stage> allowed() {
            return PersonMoves.allowedFrom(state);
        }
    }
}
