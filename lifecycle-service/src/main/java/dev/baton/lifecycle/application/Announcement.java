package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.LeadState;
import dev.baton.lifecycle.domain.Outcome;

/** What everybody is told after the commit. */
public sealed interface Announcement {

    /** Whom it concerns. */
    LeadId leadId();

    /** Why and by whom. */
    Provenance provenance();

    /**
     * A lead moved.
     *
     * @param outcome  from where to where
     * @param absorbed   the lead that was absorbed by this move as it stood then, null for all but merges
     * @param assignment the assignment under which a rep held the lead when it moved, null if none did
     * @param facts    what scoring said, null where it has to be looked up
     */
    record Move(Outcome.Moved outcome, Provenance provenance, LeadState absorbed, String assignment, Facts facts)
            implements Announcement {
        @Override
        public LeadId leadId() {
            return outcome.state().journey().leadId();
        }

        /** The lead that was absorbed, null for all but merges. */
        public LeadId absorbedId() {
            return absorbed == null ? null : absorbed.journey().leadId();
        }

        Move with(Facts found) {
            return new Move(outcome, provenance, absorbed, assignment, found);
        }
    }

    /** All that was kept of a lead is gone; the last that is said of it. */
    record Erasure(LeadId leadId, Provenance provenance) implements Announcement {}

    /** A lead was not moved. */
    record Refusal(Outcome.Refused outcome, Provenance provenance) implements Announcement {
        @Override
        public LeadId leadId() {
            return outcome.state().journey().leadId();
        }
    }
}
