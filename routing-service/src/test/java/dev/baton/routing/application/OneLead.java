package dev.baton.routing.application;

import dev.baton.routing.application.port.LeadCases;
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

/** A store that knows one lead. */
record OneLead(LeadCase lead) implements LeadCases {

    @Override
    public Uni<Void> begin(SqlConnection connection, Collection<LeadId> leads) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<LeadId, LeadCase>> lock(SqlConnection connection, Collection<LeadId> leads) {
        return Uni.createFrom().item(Map.of(lead.lead().id(), lead));
    }

    @Override
    public Uni<List<LeadCase>> lockWaiting(SqlConnection connection, TeamKey team, Instant pausedUntil, int limit) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Map<AssignmentId, LeadId>> heldByInactive(SqlConnection connection, RepId rep, int limit) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<Map<AssignmentId, LeadId>> leadsOf(SqlConnection connection, Collection<AssignmentId> assignments) {
        return Uni.createFrom().item(Map.of());
    }
}
