package dev.baton.routing.application.port;

import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known of these leads, and nobody else changes them meanwhile? */
public interface LeadCases {

    /** Makes rows for unknown leads, so that two transactions can't begin the same lead at the same time. */
    Uni<Void> begin(SqlConnection connection, Collection<LeadId> leads);

    /** Locks the leads in the order of their ids, and those that absorbed them, and loads them; unknown leads are left out. */
    Uni<Map<LeadId, LeadCase>> lock(SqlConnection connection, Collection<LeadId> leads);

    /**
     * Locks the waiting leads of a team, most urgent first; leads that others hold are left out.
     *
     * @param pausedUntil leads whose pause ends later are left out
     */
    Uni<List<LeadCase>> lockWaiting(SqlConnection connection, TeamKey team, Instant pausedUntil, int limit);

    /** Some assignments by which an inactive rep still holds leads, with the leads; empty when there are no more. */
    Uni<Map<AssignmentId, LeadId>> heldByInactive(SqlConnection connection, RepId rep, int limit);

    /** Which lead each assignment is about; unknown assignments are left out. */
    Uni<Map<AssignmentId, LeadId>> leadsOf(SqlConnection connection, Collection<AssignmentId> assignments);
}
