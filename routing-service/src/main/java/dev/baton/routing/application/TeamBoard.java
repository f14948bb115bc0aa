package dev.baton.routing.application;

import dev.baton.routing.application.port.TeamViews;
import dev.baton.routing.application.view.FairnessView;
import dev.baton.routing.application.view.WaitingLead;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the team stands: the ledger, and the leads that nobody has. */
@ApplicationScoped
public class TeamBoard {

    private final TeamViews views;

    public TeamBoard(TeamViews views) {
        this.views = views;
    }

    /** The ledger of every pool. */
    public Uni<List<FairnessView>> fairness() {
        return views.fairness();
    }

    /** Qualified leads that nobody has, most urgent first. */
    public Uni<List<WaitingLead>> waiting(int limit) {
        return views.waiting(limit);
    }
}
