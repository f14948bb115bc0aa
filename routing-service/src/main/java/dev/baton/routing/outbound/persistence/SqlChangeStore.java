package dev.baton.routing.outbound.persistence;

import dev.baton.routing.application.port.ChangeStore;
import dev.baton.routing.application.state.NewAssignment;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Leads, assignments and clocks, one statement a table whatever the number of rows. */
@ApplicationScoped
class SqlChangeStore implements ChangeStore {

    private static final String UPSERT_LEADS = """
            INSERT INTO lead (id, version, stage, cycle, hand_raise, set_aside, dossier, owner_id, waiting_team,
                              waiting_reason, waiting_since, waiting_retry_at, correlation_id, survivor_id)
            SELECT id, version, stage, cycle, hand_raise, set_aside, dossier::jsonb, owner_id, waiting_team,
                   waiting_reason, waiting_since, waiting_retry_at, correlation_id, survivor_id
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::int[], $5::bool[], $6::bool[], $7::text[], $8::uuid[],
                        $9::text[], $10::text[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::uuid[])
                 AS t (id, version, stage, cycle, hand_raise, set_aside, dossier, owner_id, waiting_team,
                       waiting_reason, waiting_since, waiting_retry_at, correlation_id, survivor_id)
            ON CONFLICT (id) DO UPDATE
            SET version = excluded.version, stage = excluded.stage, cycle = excluded.cycle,
                hand_raise = excluded.hand_raise, set_aside = excluded.set_aside, dossier = excluded.dossier,
                owner_id = excluded.owner_id, waiting_team = excluded.waiting_team,
                waiting_reason = excluded.waiting_reason, waiting_since = excluded.waiting_since,
                waiting_retry_at = excluded.waiting_retry_at, correlation_id = excluded.correlation_id,
                survivor_id = excluded.survivor_id""";

    private static final String INSERT_ASSIGNMENTS = """
            INSERT INTO assignment (id, lead_id, cycle, attempt, team_key, rep_id, state, assigned_at, respond_by, hand_raise,
                                    dossier, decision)
            SELECT id, lead_id, cycle, attempt, team_key, rep_id, 'OPEN', assigned_at, respond_by, hand_raise,
                   dossier::jsonb, decision::jsonb
            FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::uuid[], $7::timestamptz[],
                        $8::timestamptz[], $9::bool[], $10::text[], $11::text[])
                 AS t (id, lead_id, cycle, attempt, team_key, rep_id, assigned_at, respond_by, hand_raise, dossier, decision)""";

    private static final String INSERT_CLOCKS = """
            INSERT INTO sla_clock (assignment_id, milestone, started_at, deadline, target_millis, calendar,
                                   calendar_version, marks, derivation, warned_percent)
            SELECT id, milestone, started_at, deadline, target_millis, calendar, calendar_version, marks::jsonb,
                   derivation::jsonb, 0
            FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::bigint[], $6::text[],
                        $7::int[], $8::text[], $9::text[])
                 AS t (id, milestone, started_at, deadline, target_millis, calendar, calendar_version, marks,
                       derivation)""";

    private static final String UPDATE_ASSIGNMENTS = """
            UPDATE assignment a
            SET lead_id = t.lead_id, cycle = t.cycle, attempt = t.attempt, state = t.state,
                acknowledged_at = COALESCE(t.acknowledged_at, a.acknowledged_at), closed_at = t.closed_at,
                reason = t.reason, note = t.note, revision = t.revision,
                accepted_at = COALESCE(t.accepted_at, a.accepted_at)
            FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::timestamptz[],
                        $7::timestamptz[], $8::text[], $9::text[], $10::int[], $11::timestamptz[])
                 AS t (id, lead_id, cycle, attempt, state, acknowledged_at, closed_at, reason, note, revision,
                       accepted_at)
            WHERE a.id = t.id""";

    private static final String UPDATE_CLOCKS = """
            UPDATE sla_clock c
            SET warned_percent = t.warned_percent, met_at = t.met_at, breached_at = t.breached_at,
                stopped_at = t.stopped_at
            FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])
                 AS t (id, milestone, warned_percent, met_at, breached_at, stopped_at)
            WHERE c.assignment_id = t.id AND c.milestone = t.milestone""";

    private static final String FORGET = """
            UPDATE assignment SET dossier = '{"recentActivity":[]}', note = NULL, decision = decision - 'reason' WHERE lead_id = ANY($1::uuid[])""";

    /** Notes of reps travel with what waits to leave; this runs before the transaction writes its own messages. */
    private static final String FORGET_UNSENT = "DELETE FROM outbox WHERE key = ANY($1::uuid[]::text[])";

    private static final String FORGET_PARKED = """
            DELETE FROM parked_message
            WHERE key = ANY(SELECT convert_to(id::text, 'UTF8') FROM unnest($1::uuid[]) AS id)""";

    /** Answers kept for repetitions name the lead; after an erasure a repetition is handled like a new request, and refused. */
    private static final String FORGET_ANSWERS = """
            DELETE FROM idempotency_key k USING unnest($1::uuid[]) AS l (id) WHERE position(l.id::text IN k.answer) > 0""";

    private final Json json;
    private final SqlBook book;

    SqlChangeStore(Json json, SqlBook book) {
        this.json = json;
        this.book = book;
    }

    @Override
    public Uni<Void> save(SqlConnection connection, RoutingChanges changes) {
        return run(connection, UPSERT_LEADS, changes.leads(), this::leads)
                .chain(() -> run(connection, INSERT_ASSIGNMENTS, changes.created(), this::assignments))
                .chain(() -> run(connection, INSERT_CLOCKS, changes.created(), this::clocks))
                .chain(() -> run(connection, UPDATE_ASSIGNMENTS, ended(changes), SqlChangeStore::moves))
                .chain(() -> run(connection, UPDATE_ASSIGNMENTS, held(changes), SqlChangeStore::moves))
                .chain(() -> run(connection, UPDATE_CLOCKS, changes.moved(), SqlChangeStore::clockMoves))
                .chain(() -> run(connection, FORGET, changes.forgotten(), SqlChangeStore::ids))
                .chain(() -> run(connection, FORGET_UNSENT, changes.forgotten(), SqlChangeStore::ids))
                .chain(() -> run(connection, FORGET_PARKED, changes.forgotten(), SqlChangeStore::ids))
                .chain(() -> run(connection, FORGET_ANSWERS, changes.forgotten(), SqlChangeStore::ids))
                .chain(() -> book.write(connection, changes));
    }

    /** Written first: a lead has one undecided assignment, also while another takes its place. */
    private static List<TrackedAssignment> ended(RoutingChanges changes) {
        return changes.moved().stream().filter(tracked -> !tracked.holds()).toList();
    }

    private static List<TrackedAssignment> held(RoutingChanges changes) {
        return changes.moved().stream().filter(TrackedAssignment::holds).toList();
    }

    static <T> Uni<Void> run(
            SqlConnection connection, String sql, Collection<T> rows, Function<Collection<T>, Tuple> columns) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(sql).execute(columns.apply(rows)).replaceWithVoid();
    }

    private Tuple leads(Collection<RoutedLead> leads) {
        return Columns.of(leads)
                .uuid(lead -> lead.id().value())
                .bigint(RoutedLead::version)
                .text(lead -> lead.stage().name())
                .integer(RoutedLead::cycle)
                .flag(RoutedLead::handRaise)
                .flag(RoutedLead::setAside)
                .text(lead -> json.write(lead.dossier()))
                .uuid(lead -> lead.owner() == null ? null : lead.owner().value())
                .text(lead -> lead.whyWaiting().map(why -> why.team().value()).orElse(null))
                .text(lead -> lead.whyWaiting().map(why -> why.reason().name()).orElse(null))
                .instant(
                        lead -> lead.whyWaiting().map(RoutedLead.Waiting::since).orElse(null))
                .instant(lead ->
                        lead.whyWaiting().map(RoutedLead.Waiting::retryAt).orElse(null))
                .text(RoutedLead::correlationId)
                .uuid(lead -> lead.survivor() == null ? null : lead.survivor().value())
                .tuple();
    }

    private Tuple assignments(Collection<NewAssignment> created) {
        return Columns.of(created)
                .uuid(made -> facts(made).id().value())
                .uuid(made -> facts(made).lead().value())
                .integer(made -> facts(made).cycle())
                .integer(made -> facts(made).attempt())
                .text(made -> facts(made).team().value())
                .uuid(made -> facts(made).rep().value())
                .instant(made -> facts(made).at())
                .instant(made -> made.clock().deadline().at())
                .flag(NewAssignment::handRaise)
                .text(made -> json.write(made.dossier()))
                .text(made -> json.write(DecisionViews.of(made.decision())))
                .tuple();
    }

    private Tuple clocks(Collection<NewAssignment> created) {
        return Columns.of(created)
                .uuid(made -> facts(made).id().value())
                .text(made -> made.clock().target().milestone().name())
                .instant(made -> made.clock().startedAt())
                .instant(made -> made.clock().deadline().at())
                .bigint(made -> made.clock().target().target().toMillis())
                .text(made -> made.clock().target().calendar().id())
                .integer(made -> made.clock().target().calendar().version())
                .text(made -> json.write(made.clock().marks()))
                .text(made -> json.write(made.clock().deadline().derivation()))
                .tuple();
    }

    private static Tuple moves(Collection<TrackedAssignment> moved) {
        return Columns.of(moved)
                .uuid(tracked -> tracked.id().value())
                .uuid(tracked -> tracked.assignment().facts().lead().value())
                .integer(tracked -> tracked.assignment().facts().cycle())
                .integer(tracked -> tracked.assignment().facts().attempt())
                .text(tracked -> tracked.assignment().state().name())
                .instant(tracked -> AssignmentRows.acknowledgedAt(tracked.assignment()))
                .instant(tracked -> AssignmentRows.closedAt(tracked.assignment()))
                .text(tracked -> AssignmentRows.reason(tracked.assignment()))
                .text(tracked -> AssignmentRows.note(tracked.assignment()))
                .integer(TrackedAssignment::revision)
                .instant(tracked -> AssignmentRows.acceptedAt(tracked.assignment()))
                .tuple();
    }

    private static Tuple ids(Collection<LeadId> leads) {
        return Columns.of(leads).uuid(LeadId::value).tuple();
    }

    private static Tuple clockMoves(Collection<TrackedAssignment> moved) {
        return Columns.of(moved)
                .uuid(tracked -> tracked.id().value())
                .text(tracked -> tracked.clock().milestone().name())
                .integer(tracked -> tracked.clock().warnedPercent())
                .instant(tracked -> tracked.clock().metAt())
                .instant(tracked -> tracked.clock().breachedAt())
                .instant(tracked -> tracked.clock().stoppedAt())
                .tuple();
    }

    private static Assignment.Facts facts(NewAssignment made) {
        return made.tracked().assignment().facts();
    }
}
