package dev.baton.routing.application.port;

import dev.baton.routing.application.view.FairnessView;
import dev.baton.routing.application.view.WaitingLead;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** How does the team stand? */
public interface TeamViews {

    /** The ledger of every pool. */
    Uni<List<FairnessView>> fairness();

    /** Qualified leads that nobody has, most urgent first. */
    Uni<List<WaitingLead>> waiting(int limit);
}
