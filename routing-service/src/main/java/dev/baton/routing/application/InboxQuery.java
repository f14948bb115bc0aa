package dev.baton.routing.application;

import dev.baton.kit.page.Page;
import dev.baton.routing.application.port.AssignmentViews;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.AssignmentId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Lists of assignments, ordered and paged by the database, and everything about one assignment. */
@ApplicationScoped
public class InboxQuery {

    private final AssignmentViews views;
    private final Pool pool;
    private final TimeSource time;

    public InboxQuery(AssignmentViews views, Pool pool, TimeSource time) {
        this.views = views;
        this.pool = pool;
        this.time = time;
    }

    /** A page of undecided assignments, most urgent first; {@code after} is null for the first page. */
    public Uni<Page<AssignmentView>> urgent(AssignmentFilter filter, UrgencyPosition after, int limit) {
        return views.urgent(pool, filter, after, limit + 1, now())
                .map(found -> Page.of(found, limit, UrgencyPosition::of));
    }

    /** How many assignments there are. */
    public Uni<Long> count(AssignmentFilter filter) {
        return views.count(pool, filter);
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

    /** One assignment as the transaction sees it; the caller checks who may see it. */
    public Uni<Optional<AssignmentView>> find(SqlConnection connection, AssignmentId id) {
        return views.find(connection, id, now());
    }

    private Instant now() {
        return time.now();
    }
}
