package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.domain.LeadState;

/**
 * Who asks, and what he or she may see and do. The widest of several roles counts.
 *
 * @param userName user name
 * @param reach    how far the roles reach
 */
public record Person(String userName, Reach reach) {

    /** How far roles reach, widest first. */
    public enum Reach {
        /** Sales manager, admin: every lead, every move. */
        EVERYTHING,
        /** Marketer: sees every lead, moves those that are not with sales. */
        MARKETING,
        /** Integrator: sees every lead. */
        SIGHT,
        /** Rep: sees and moves own leads. */
        OWN
    }

    /** Whether the person may see the lead. */
    boolean maySee(LeadRecord lead) {
        return reach != Reach.OWN || userName.equals(lead.owner());
    }

    /** Whether the person may ask for this move; whether it is possible, the engine says. */
    boolean mayMove(LeadRecord lead, Stage to) {
        return switch (reach) {
            case EVERYTHING -> true;
            case MARKETING -> !(lead.state() instanceof LeadState.WithSales) && isMarketings(to);
            case SIGHT -> false;
            case OWN -> maySee(lead) && isSales(to);
        };
    }

    private static boolean isMarketings(Stage to) {
        return switch (to) {
            case LEAD, MQL, DISQUALIFIED -> true;
            case SUBSCRIBER, SQL, OPPORTUNITY, CUSTOMER, RECYCLED, CLOSED_LOST -> false;
        };
    }

    private static boolean isSales(Stage to) {
        return switch (to) {
            case SQL, OPPORTUNITY, CUSTOMER, RECYCLED, CLOSED_LOST, DISQUALIFIED -> true;
            case SUBSCRIBER, LEAD, MQL -> false;
        };
    }
}
