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
 * @param survivorCycle the cycle of the survivor that this lead's cycle became part of; null while it stands for itself, and
 *                      where its assignments were over when it was absorbed
 * @param holdings      the assignments that routing published for it
 * @param erased        whether the person was erased: what is left is a stage and times, and nothing moves it any more
 */
public record LeadRecord(LeadState state, LeadId survivor, Integer survivorCycle, Holdings holdings, boolean erased) {

    /** Cycle of assignments that were over when their lead was merged; real cycles count from 1. */
    private static final int PAST = 0;

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

    /**
     * After a merge the survivor has the assignments of both; which of them holds, {@link Holdings#current} says. Those of a
     * lead that was closed or handed back stay in the past, so that they take no qualified lead from its rep.
     */
    LeadRecord absorbing(LeadRecord absorbed, LeadState merged) {
        Holdings both = holdingsIn(merged).and(absorbed.holdingsIn(merged));
        return new LeadRecord(merged, survivor, survivorCycle, both, erased);
    }

    private Holdings holdingsIn(LeadState merged) {
        int cycle = keepsRep(merged) ? merged.journey().cycle() : PAST;
        return holdings.renumbered(state.journey().cycle(), cycle);
    }

    /** Whether the rep of this lead may hold the merged one; routing decides by the same rule. */
    boolean keepsRep(LeadState merged) {
        return state.stage()
                .map(stage -> switch (stage) {
                    case MQL, SQL, OPPORTUNITY -> true;
                    case CUSTOMER, DISQUALIFIED, CLOSED_LOST ->
                        merged.stage().filter(LeadRecord::needsRep).isEmpty();
                    case SUBSCRIBER, LEAD, RECYCLED -> false;
                })
                .orElse(true);
    }

    private static boolean needsRep(Stage stage) {
        return stage == Stage.MQL || stage == Stage.SQL || stage == Stage.OPPORTUNITY;
    }

    /** After a merge the absorbed lead keeps nothing but where it stood. */
    LeadRecord absorbedBy(LeadId other, Integer cycleOfSurvivor) {
        return new LeadRecord(state, other, cycleOfSurvivor, Holdings.NONE, erased);
    }

    private static boolean isWithSales(Stage stage) {
        return switch (stage) {
            case SUBSCRIBER, LEAD, RECYCLED -> false;
            case MQL, SQL, OPPORTUNITY, CUSTOMER, DISQUALIFIED, CLOSED_LOST -> true;
        };
    }
}
