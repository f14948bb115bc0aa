package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.domain.Holding;
import dev.baton.lifecycle.domain.Holdings;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.LeadState;
import java.util.Objects;
import java.util.Optional;

/**
 * A lead as it is kept.
 *
 * @param state         where it stands; of an absorbed lead where it stood then
 * @param survivor      the lead that absorbed it, null while it stands for itself
 * @param survivorCycle the cycle of the survivor that this lead's cycle became part of, null while it stands for itself
 * @param holdings      the assignments that routing published for it
 * @param erased        whether the person was erased: what is left is a stage and times, and nothing moves it any more
 */
public record LeadRecord(LeadState state, LeadId survivor, Integer survivorCycle, Holdings holdings, boolean erased) {

    public LeadRecord {
        Objects.requireNonNull(state, "state is missing");
        Objects.requireNonNull(holdings, "holdings are missing");
    }

    static LeadRecord unknown(LeadId leadId) {
        return new LeadRecord(new LeadState.Unknown(leadId), null, null, Holdings.NONE, false);
    }

    /** Which lead. */
    public LeadId leadId() {
        return state.journey().leadId();
    }

    /** The assignment by which a rep holds the lead; empty while the lead is with marketing or waits for a rep. */
    public Optional<Holding> holder() {
        return state.stage()
                .filter(LeadRecord::isWithSales)
                .flatMap(stage -> holdings.current(state.journey().cycle()));
    }

    /** User name of the rep who holds it, null if none does. */
    public String owner() {
        return holder().map(Holding::rep).orElse(null);
    }

    /** After a move. */
    LeadRecord moved(LeadState to) {
        return new LeadRecord(to, survivor, survivorCycle, holdings, erased);
    }

    /** After routing said something of an assignment. */
    LeadRecord with(Holdings changed) {
        return new LeadRecord(state, survivor, survivorCycle, changed, erased);
    }

    /** After a merge the survivor has the assignments of both; which of them holds, {@link Holdings#current} says. */
    LeadRecord absorbing(LeadRecord absorbed, LeadState merged) {
        int cycle = merged.journey().cycle();
        Holdings both = holdings.renumbered(state.journey().cycle(), cycle)
                .and(absorbed.holdings.renumbered(absorbed.state.journey().cycle(), cycle));
        return new LeadRecord(merged, survivor, survivorCycle, both, erased);
    }

    /** After a merge the absorbed lead keeps nothing but where it stood. */
    LeadRecord absorbedBy(LeadId other, int cycleOfSurvivor) {
        return new LeadRecord(state, other, cycleOfSurvivor, Holdings.NONE, erased);
    }

    private static boolean isWithSales(Stage stage) {
        return switch (stage) {
            case SUBSCRIBER, LEAD, RECYCLED -> false;
            case MQL, SQL, OPPORTUNITY, CUSTOMER, DISQUALIFIED, CLOSED_LOST -> true;
        };
    }
}
