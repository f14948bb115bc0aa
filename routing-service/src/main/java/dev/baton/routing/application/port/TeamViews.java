package dev.baton.routing.application.port;

import dev.baton.routing.application.WaitingFilter;
import dev.baton.routing.application.WaitingPosition;
import dev.baton.routing.application.view.FairnessView;
import dev.baton.routing.application.view.WaitingLead;
import dev.baton.routing.application.view.WaitingTotals;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Reads the ledgers and the waiting leads. */
public interface TeamViews {

    /** The ledger of every pool. */
    Uni<List<FairnessView>> fairness();

    /**
     * Waiting leads, most urgent first.
     *
     * @param after         position to start after, null for the first page
     * @param overdueBefore leads that have waited since before this instant are overdue
     */
    Uni<List<WaitingLead>> waiting(WaitingFilter filter, WaitingPosition after, int limit, Instant overdueBefore);

    /** How many leads wait. */
    Uni<WaitingTotals> totals(Instant overdueBefore);
}
