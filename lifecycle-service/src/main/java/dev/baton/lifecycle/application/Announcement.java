package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.LeadId;
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
     * @param absorbed the lead that was absorbed by this move, null for all but merges
     * @param facts    what scoring said, null where it has to be looked up
     */
    record Move(Outcome.Moved outcome, Provenance provenance, LeadId absorbed, Facts facts) implements Announcement {
        @Override
        public LeadId leadId() {
            return outcome.state().journey().leadId();
        }

        Move with(Facts found) {
            return new Move(outcome, provenance, absorbed, found);
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
