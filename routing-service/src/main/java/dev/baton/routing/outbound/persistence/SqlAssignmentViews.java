package dev.baton.routing.outbound.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.AssignmentFilter;
import dev.baton.routing.application.UrgencyPosition;
import dev.baton.routing.application.port.AssignmentViews;
import dev.baton.routing.application.state.ClockState;
import dev.baton.routing.application.state.LeadDossier;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.application.view.ClockView;
import dev.baton.routing.application.view.DecisionView;
import dev.baton.routing.application.view.HistoryLine;
import dev.baton.routing.application.view.RepRef;
import dev.baton.routing.application.view.SegmentView;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Moves;
import dev.baton.routing.domain.sla.SlaClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assignments as people see them, read without locks. */
@ApplicationScoped
class SqlAssignmentViews implements AssignmentViews {

    private static final String VIEW = """
            SELECT a.id, a.lead_id, a.cycle, a.attempt, a.state, a.hand_raise, a.dossier::text AS dossier, a.reason, a.note,
                   a.assigned_at, a.acknowledged_at, a.closed_at, a.decision::text AS decision, l.stage,
                   r.id AS rep_id, r.user_name, r.name AS rep_name,
                   c.milestone, c.started_at, c.deadline, c.target_millis, c.marks::text AS marks, c.warned_percent,
                   c.met_at, c.breached_at, c.stopped_at, c.derivation::text AS derivation,
                   (a.state IN ('OPEN', 'ACKNOWLEDGED') OR a.state = 'ACCEPTED' AND a.cycle = l.cycle
                    AND l.stage NOT IN ('SUBSCRIBER', 'LEAD', 'RECYCLED')) AS held
            FROM assignment a
            JOIN rep r ON r.id = a.rep_id
            JOIN lead l ON l.id = a.lead_id
            JOIN sla_clock c ON c.assignment_id = a.id AND c.milestone = 'ACKNOWLEDGE'
            """;

    private static final String NEWEST_FIRST = "a.id DESC";
    private static final String MOST_URGENT_FIRST = "a.state = 'ACKNOWLEDGED', a.respond_by, a.id";

    private static final String COUNT = "SELECT count(*) AS found FROM assignment a";

    private static final String FIND = VIEW + "WHERE a.id = $1";

    private static final String HISTORY =
            "SELECT what, actor, detail, at FROM assignment_history WHERE assignment_id = $1 ORDER BY id";

    private final Json json;

    SqlAssignmentViews(Json json) {
        this.json = json;
    }

    @Override
    public Uni<List<AssignmentView>> list(
            SqlClient client, AssignmentFilter filter, AssignmentId after, int limit, Instant now) {
        return list(client, AssignmentQuery.of(filter).newestAfter(after), NEWEST_FIRST, limit, now);
    }

    @Override
    public Uni<List<AssignmentView>> urgent(
            SqlClient client, AssignmentFilter filter, UrgencyPosition after, int limit, Instant now) {
        return list(client, AssignmentQuery.of(filter).urgentAfter(after), MOST_URGENT_FIRST, limit, now);
    }

    @Override
    public Uni<Long> count(SqlClient client, AssignmentFilter filter) {
        AssignmentQuery query = AssignmentQuery.of(filter);
        return client.preparedQuery(query.count(COUNT))
                .execute(query.values())
                .map(rows -> rows.iterator().next().getLong("found"));
    }

    private Uni<List<AssignmentView>> list(
            SqlClient client, AssignmentQuery query, String order, int limit, Instant now) {
        return client.preparedQuery(query.list(VIEW, order, limit))
                .execute(query.values())
                .map(rows -> Rows.stream(rows).map(row -> view(row, now)).toList());
    }

    @Override
    public Uni<Optional<AssignmentView>> find(SqlClient client, AssignmentId id, Instant now) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(id.value()))
                .map(rows -> Rows.stream(rows).findFirst().map(row -> view(row, now)));
    }

    @Override
    public Uni<Optional<AssignmentDetail>> detail(SqlClient client, AssignmentId id, Instant now) {
        return client.preparedQuery(FIND).execute(Tuple.of(id.value())).chain(rows -> Rows.stream(rows)
                .findFirst()
                .map(row -> history(client, id.value()).map(history -> Optional.of(detail(row, history, now))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<List<HistoryLine>> history(SqlClient client, UUID id) {
        return client.preparedQuery(HISTORY).execute(Tuple.of(id)).map(rows -> Rows.stream(rows)
                .map(row -> new HistoryLine(
                        row.getString("what"),
                        row.getString("actor"),
                        row.getString("detail"),
                        Rows.instant(row, "at")))
                .toList());
    }

    private AssignmentDetail detail(Row row, List<HistoryLine> history, Instant now) {
        return new AssignmentDetail(
                view(row, now),
                json.read(row.getString("decision"), DecisionView.class),
                json.readList(row.getString("derivation"), new TypeReference<List<SegmentView>>() {}),
                history);
    }

    private AssignmentView view(Row row, Instant now) {
        LeadDossier dossier = json.read(row.getString("dossier"), LeadDossier.class);
        Assignment.State state = Assignment.State.valueOf(row.getString("state"));
        return new AssignmentView(
                row.getUUID("id").toString(),
                row.getUUID("lead_id").toString(),
                row.getInteger("cycle"),
                row.getInteger("attempt"),
                state.name(),
                Moves.allowed(state, Stage.valueOf(row.getString("stage"))).stream()
                        .map(Enum::name)
                        .toList(),
                new RepRef(row.getUUID("rep_id").toString(), row.getString("user_name"), row.getString("rep_name")),
                row.getBoolean("hand_raise"),
                dossier.lead(),
                dossier.score(),
                dossier.recentActivity(),
                clock(row, now),
                row.getString("reason"),
                row.getString("note"),
                Rows.instant(row, "assigned_at"),
                Rows.instant(row, "acknowledged_at"),
                Rows.instant(row, "closed_at"),
                row.getBoolean("held"));
    }

    private ClockView clock(Row row, Instant now) {
        ClockState clock = AssignmentRows.clock(row);
        Instant end = clock.running() ? now : ended(clock);
        Duration left = Duration.between(end, clock.deadline());
        return new ClockView(
                clock.milestone().name(),
                state(clock),
                clock.startedAt(),
                clock.deadline(),
                json.readList(row.getString("marks"), new TypeReference<List<SlaClock.Mark>>() {}).stream()
                        .map(SlaClock.Mark::at)
                        .toList(),
                clock.warnedPercent(),
                clock.metAt(),
                clock.breachedAt(),
                clock.target().toSeconds(),
                Math.max(0, left.toSeconds()));
    }

    private static Instant ended(ClockState clock) {
        if (clock.metAt() != null) {
            return clock.metAt();
        }
        return clock.breachedAt() != null ? clock.breachedAt() : clock.stoppedAt();
    }

    private static String state(ClockState clock) {
        if (clock.running()) {
            return "RUNNING";
        }
        if (clock.metAt() != null) {
            return "MET";
        }
        return clock.breachedAt() != null ? "BREACHED" : "STOPPED";
    }
}
