package dev.baton.routing.application;

import dev.baton.kit.page.Page;
import dev.baton.routing.application.port.TeamViews;
import dev.baton.routing.application.view.FairnessView;
import dev.baton.routing.application.view.WaitingLead;
import dev.baton.routing.application.view.WaitingTotals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a manager sees of the team: the ledgers and the leads that wait for a rep. */
@ApplicationScoped
public class TeamBoard {

    private final TeamViews views;
    private final DispatchSettings settings;
    private final TimeSource time;

    public TeamBoard(TeamViews views, DispatchSettings settings, TimeSource time) {
        this.views = views;
        this.settings = settings;
        this.time = time;
    }

    /** The ledger of every pool. */
    public Uni<List<FairnessView>> fairness() {
        return views.fairness();
    }

    /** A page of the waiting leads, most urgent first; {@code after} is null for the first page. */
    public Uni<Page<WaitingLead>> waiting(WaitingFilter filter, WaitingPosition after, int limit) {
        return views.waiting(filter, after, limit + 1, overdueBefore())
                .map(found -> Page.of(found, limit, WaitingPosition::of));
    }

    /** The filter, narrowed to leads that have waited longer than the configured limit. */
    public WaitingFilter overdueOnly(WaitingFilter filter) {
        return new WaitingFilter(filter.team(), filter.reason(), filter.words(), Optional.of(overdueBefore()));
    }

    /** How many leads wait, and how many of them too long. */
    public Uni<WaitingTotals> totals() {
        return views.totals(overdueBefore());
    }

    private Instant overdueBefore() {
        return time.now().minus(settings.alarmAfter());
    }
}
