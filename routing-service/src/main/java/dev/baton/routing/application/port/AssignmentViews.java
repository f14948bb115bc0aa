package dev.baton.routing.application.port;

import dev.baton.routing.application.AssignmentFilter;
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

    /** One assignment as lists show it. */
    Uni<Optional<AssignmentView>> find(SqlClient client, AssignmentId id, Instant now);

    /** One assignment with decision, derivation and history. */
    Uni<Optional<AssignmentDetail>> detail(SqlClient client, AssignmentId id, Instant now);
}
