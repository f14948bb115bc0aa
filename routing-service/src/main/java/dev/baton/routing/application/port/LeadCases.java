package dev.baton.routing.application.port;

import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.TeamKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known of these leads, and nobody else changes them meanwhile? */
public interface LeadCases {

    /** Locks the leads in the order of their ids and loads them; unknown leads are left out. */
    Uni<Map<LeadId, LeadCase>> lock(SqlConnection connection, Collection<LeadId> leads);

    /**
     * Locks the waiting leads of a team, most urgent first; leads that others hold are left out.
     *
     * @param pausedUntil leads whose pause ends later are left out
     */
    Uni<List<LeadCase>> lockWaiting(SqlConnection connection, TeamKey team, Instant pausedUntil, int limit);

    /** Which lead each assignment is about; unknown assignments are left out. */
    Uni<Map<AssignmentId, LeadId>> leadsOf(SqlConnection connection, Collection<AssignmentId> assignments);
}
