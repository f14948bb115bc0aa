package dev.baton.routing.application.port;

import dev.baton.routing.application.AssignmentFilter;
import dev.baton.routing.application.UrgencyPosition;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.AssignmentId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What do assignments look like now? */
public interface AssignmentViews {

    /**
     * Lists assignments, newest first.
     *
     * @param after id to start after, null for the start
     */
    Uni<List<AssignmentView>> list(
            SqlClient client, AssignmentFilter filter, AssignmentId after, int limit, Instant now);

    /**
     * Lists undecided assignments, most urgent first: open before acknowledged, then by deadline.
     *
     * @param after position to start after, null for the start
     */
    Uni<List<AssignmentView>> urgent(
            SqlClient client, AssignmentFilter filter, UrgencyPosition after, int limit, Instant now);

    /** Counts assignments. */
    Uni<Long> count(SqlClient client, AssignmentFilter filter);

    /** One assignment as lists show it. */
    Uni<Optional<AssignmentView>> find(SqlClient client, AssignmentId id, Instant now);

    /** One assignment with decision, derivation and history. */
    Uni<Optional<AssignmentDetail>> detail(SqlClient client, AssignmentId id, Instant now);
}
