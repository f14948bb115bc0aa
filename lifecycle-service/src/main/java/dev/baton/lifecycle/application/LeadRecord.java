package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.LeadState;
import java.time.Instant;
import java.util.Objects;

/**
 * A lead as it is kept.
 *
 * @param state    where it stands; of an absorbed lead where it stood then
 * @param survivor the lead that absorbed it, null while it stands for itself
 * @param owner    user name of the rep who holds it, null when nobody does
 * @param ownerAt  since when that is known, null before the first assignment
 * @param erased   whether the person was forgotten: what is left is a stage and times, and nothing moves it any more
 */
public record LeadRecord(LeadState state, LeadId survivor, String owner, Instant ownerAt, boolean erased) {
    public LeadRecord {
        Objects.requireNonNull(state, "state is missing");
    }

    static LeadRecord unknown(LeadId leadId) {
        return new LeadRecord(new LeadState.Unknown(leadId), null, null, null, false);
    }

    /** Which lead. */
    public LeadId leadId() {
        return state.journey().leadId();
    }

    /** After a move. A lead that enters a new cycle or goes back to marketing is nobody's until routing says so. */
    LeadRecord moved(LeadState to) {
        boolean released = to.stage().filter(LeadRecord::isNobodys).isPresent();
        return new LeadRecord(to, survivor, released ? null : owner, ownerAt, erased);
    }

    /** After a merge the survivor keeps its owner, or takes over that of the absorbed. */
    LeadRecord absorbing(LeadRecord absorbed, LeadState merged) {
        return owner == null
                ? new LeadRecord(merged, survivor, absorbed.owner, absorbed.ownerAt, erased)
                : new LeadRecord(merged, survivor, owner, ownerAt, erased);
    }

    LeadRecord absorbedBy(LeadId other) {
        return new LeadRecord(state, other, owner, ownerAt, erased);
    }

    /** Held by somebody else from now on; older news than the last changes nothing. */
    LeadRecord heldBy(String rep, Instant at) {
        boolean late = ownerAt != null && at.isBefore(ownerAt);
        return late ? this : new LeadRecord(state, survivor, rep, at, erased);
    }

    private static boolean isNobodys(Stage stage) {
        return switch (stage) {
            case SUBSCRIBER, LEAD, MQL, RECYCLED -> true;
            case SQL, OPPORTUNITY, CUSTOMER, DISQUALIFIED, CLOSED_LOST -> false;
        };
    }
}
