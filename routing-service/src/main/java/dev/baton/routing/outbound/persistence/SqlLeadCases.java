package dev.baton.routing.outbound.persistence;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.LeadDossier;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.decision.UnassignedReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leads with their assignments, in two statements: lock the leads, then read what belongs to them. */
@ApplicationScoped
class SqlLeadCases implements LeadCases {

    private static final String COLUMNS = """
            SELECT id, version, stage, cycle, hand_raise, set_aside, dossier::text AS dossier, owner_id, waiting_team,
                   waiting_reason, waiting_since, waiting_retry_at, correlation_id, survivor_id
            FROM lead
            """;

    // NO KEY: the foreign keys of assignments being written elsewhere need not wait
    private static final String LOCK = COLUMNS + "WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE";

    private static final String LOCK_WAITING = COLUMNS + """
            WHERE waiting_team = $1 AND waiting_reason = ANY($2::text[])
              AND (waiting_retry_at IS NULL OR waiting_retry_at <= $3)
            ORDER BY hand_raise DESC, waiting_since LIMIT $4
            FOR NO KEY UPDATE SKIP LOCKED""";

    private static final String ASSIGNMENTS = """
            SELECT a.id, a.lead_id, a.cycle, a.attempt, a.team_key, a.rep_id, a.state, a.assigned_at, a.acknowledged_at,
                   a.closed_at, a.reason, a.note, a.revision, r.user_name, r.name AS rep_name, r.active AS rep_active,
                   c.milestone, c.started_at, c.deadline,
                   c.target_millis, c.warned_percent, c.met_at, c.breached_at, c.stopped_at
            FROM assignment a
            JOIN rep r ON r.id = a.rep_id
            JOIN sla_clock c ON c.assignment_id = a.id AND c.milestone = 'ACKNOWLEDGE'
            WHERE a.lead_id = ANY($1::uuid[])
            ORDER BY a.lead_id, a.cycle, a.attempt""";

    private static final String BEGIN = """
            INSERT INTO lead (id, version, stage, cycle, hand_raise, set_aside, dossier)
            SELECT id, 0, 'LEAD', 0, false, false, '{"recentActivity":[]}' FROM unnest($1::uuid[]) AS id ORDER BY id
            ON CONFLICT DO NOTHING""";
    private static final String HELD_BY_INACTIVE = """
            SELECT a.id, a.lead_id
            FROM assignment a
            JOIN rep r ON r.id = a.rep_id AND NOT r.active
            JOIN lead l ON l.id = a.lead_id
            WHERE a.rep_id = $1
              AND (a.state IN ('OPEN', 'ACKNOWLEDGED')
                   OR a.state = 'ACCEPTED' AND a.cycle = l.cycle AND l.stage NOT IN ('SUBSCRIBER', 'LEAD', 'RECYCLED'))
            ORDER BY a.id LIMIT $2""";
    private static final String LEADS_OF = "SELECT id, lead_id FROM assignment WHERE id = ANY($1::uuid[])";

    private static final String[] REASONS_THAT_WAIT = Stream.of(UnassignedReason.values())
            .filter(UnassignedReason::waits)
            .map(UnassignedReason::name)
            .toArray(String[]::new);

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Json json;

    SqlLeadCases(Json json) {
        this.json = json;
    }

    @Override
    public Uni<Void> begin(SqlConnection connection, Collection<LeadId> leads) {
        return leads.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(BEGIN).execute(Tuple.of(ids(leads))).replaceWithVoid();
    }

    @Override
    public Uni<Map<AssignmentId, LeadId>> heldByInactive(SqlConnection connection, RepId rep, int limit) {
        return connection
                .preparedQuery(HELD_BY_INACTIVE)
                .execute(Tuple.of(rep.value(), limit))
                .map(SqlLeadCases::byAssignment);
    }

    @Override
    public Uni<Map<LeadId, LeadCase>> lock(SqlConnection connection, Collection<LeadId> leads) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(ids(leads)))
                .chain(locked -> withAssignments(connection, locked))
                .map(cases -> cases.stream()
                        .collect(Collectors.toMap(found -> found.lead().id(), found -> found)))
                .chain(found -> withSurvivors(connection, found));
    }

    /** Survivors are locked out of order; a deadlock that comes of it is a fault that passes. */
    private Uni<Map<LeadId, LeadCase>> withSurvivors(SqlConnection connection, Map<LeadId, LeadCase> found) {
        Set<LeadId> missing = found.values().stream()
                .map(known -> known.lead().survivor())
                .filter(Objects::nonNull)
                .filter(survivor -> !found.containsKey(survivor))
                .collect(Collectors.toSet());
        return missing.isEmpty()
                ? Uni.createFrom().item(found)
                : lock(connection, missing).invoke(found::putAll).replaceWith(found);
    }

    private static UUID[] ids(Collection<LeadId> leads) {
        return leads.stream().map(LeadId::value).toArray(UUID[]::new);
    }

    private static Map<AssignmentId, LeadId> byAssignment(RowSet<Row> rows) {
        return Rows.stream(rows)
                .collect(Collectors.toMap(
                        row -> new AssignmentId(row.getUUID("id")), row -> new LeadId(row.getUUID("lead_id"))));
    }

    @Override
    public Uni<List<LeadCase>> lockWaiting(SqlConnection connection, TeamKey team, Instant pausedUntil, int limit) {
        return connection
                .preparedQuery(LOCK_WAITING)
                .execute(Tuple.of(team.value(), REASONS_THAT_WAIT, storable(pausedUntil), limit))
                .chain(locked -> withAssignments(connection, locked));
    }

    @Override
    public Uni<Map<AssignmentId, LeadId>> leadsOf(SqlConnection connection, Collection<AssignmentId> assignments) {
        UUID[] ids = assignments.stream().map(AssignmentId::value).toArray(UUID[]::new);
        return connection.preparedQuery(LEADS_OF).execute(Tuple.of(ids)).map(SqlLeadCases::byAssignment);
    }

    private Uni<List<LeadCase>> withAssignments(SqlConnection connection, RowSet<Row> locked) {
        Map<UUID, RoutedLead> leads = new LinkedHashMap<>();
        locked.forEach(row -> leads.put(row.getUUID("id"), lead(row)));
        if (leads.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return connection
                .preparedQuery(ASSIGNMENTS)
                .execute(Tuple.of(leads.keySet().toArray(UUID[]::new)))
                .map(rows -> {
                    Map<LeadId, List<TrackedAssignment>> byLead = Rows.stream(rows)
                            .map(AssignmentRows::tracked)
                            .collect(Collectors.groupingBy(
                                    tracked -> tracked.assignment().facts().lead()));
                    return leads.values().stream()
                            .map(lead -> new LeadCase(lead, byLead.getOrDefault(lead.id(), List.of())))
                            .toList();
                });
    }

    /** {@link Instant#MAX} is more than the database knows. */
    private static OffsetDateTime storable(Instant instant) {
        return (instant.isAfter(LATEST) ? LATEST : instant).atOffset(ZoneOffset.UTC);
    }

    private RoutedLead lead(Row row) {
        UUID owner = row.getUUID("owner_id");
        return new RoutedLead(
                new LeadId(row.getUUID("id")),
                row.getLong("version"),
                Stage.valueOf(row.getString("stage")),
                row.getInteger("cycle"),
                row.getBoolean("hand_raise"),
                row.getBoolean("set_aside"),
                json.read(row.getString("dossier"), LeadDossier.class),
                owner == null ? null : new RepId(owner),
                waiting(row),
                row.getString("correlation_id"),
                row.getUUID("survivor_id") == null ? null : new LeadId(row.getUUID("survivor_id")));
    }

    private static RoutedLead.Waiting waiting(Row row) {
        String team = row.getString("waiting_team");
        return team == null
                ? null
                : new RoutedLead.Waiting(
                        new TeamKey(team),
                        UnassignedReason.valueOf(row.getString("waiting_reason")),
                        Rows.instant(row, "waiting_since"),
                        Rows.instant(row, "waiting_retry_at"));
    }
}
