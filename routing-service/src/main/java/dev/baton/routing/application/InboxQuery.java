package dev.baton.routing.application;

import dev.baton.kit.page.Page;
import dev.baton.routing.application.port.AssignmentViews;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.AssignmentId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What lies in an inbox, and everything about one assignment. */
@ApplicationScoped
public class InboxQuery {

    private static final int LARGEST_INBOX = 200;
    private static final Comparator<AssignmentView> MOST_URGENT_FIRST = Comparator.<AssignmentView, Boolean>comparing(
                    view -> !view.state().equals("OPEN"))
            .thenComparing(view -> view.clock().deadline())
            .thenComparing(AssignmentView::id);

    private final AssignmentViews views;
    private final Pool pool;
    private final TimeSource time;

    public InboxQuery(AssignmentViews views, Pool pool, TimeSource time) {
        this.views = views;
        this.pool = pool;
        this.time = time;
    }

    /** What this rep has to decide, most urgent first: unseen before seen, then by deadline. */
    public Uni<List<AssignmentView>> forRep(String userName) {
        return inbox(AssignmentFilter.inboxOf(userName));
    }

    /** What anybody has to decide, most urgent first. */
    public Uni<List<AssignmentView>> forTeam() {
        return inbox(AssignmentFilter.undecided());
    }

    /** A page of assignments, newest first. */
    public Uni<Page<AssignmentView>> page(AssignmentFilter filter, AssignmentId after, int limit) {
        return views.list(pool, filter, after, limit + 1, now())
                .map(found -> Page.of(found, limit, AssignmentView::id));
    }

    /** One assignment with decision, derivation and history; the caller checks who may see it. */
    public Uni<Optional<AssignmentDetail>> detail(AssignmentId id) {
        return views.detail(pool, id, now());
    }

    private Uni<List<AssignmentView>> inbox(AssignmentFilter filter) {
        return views.list(pool, filter, null, LARGEST_INBOX, now())
                .map(found -> found.stream().sorted(MOST_URGENT_FIRST).toList());
    }

    private Instant now() {
        return time.now();
    }
}
