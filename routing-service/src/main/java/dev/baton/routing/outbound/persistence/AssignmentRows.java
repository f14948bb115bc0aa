package dev.baton.routing.outbound.persistence;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.routing.application.state.ClockState;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.application.view.RepRef;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.sla.Milestone;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;

/** Between the flat columns of an assignment and its typed states. */
final class AssignmentRows {

    private AssignmentRows() {}

    static TrackedAssignment tracked(Row row) {
        RepRef rep =
                new RepRef(row.getUUID("rep_id").toString(), row.getString("user_name"), row.getString("rep_name"));
        return new TrackedAssignment(
                assignment(row), rep, row.getBoolean("rep_active"), row.getInteger("revision"), clock(row));
    }

    static ClockState clock(Row row) {
        return new ClockState(
                Milestone.valueOf(row.getString("milestone")),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "deadline"),
                Duration.ofMillis(row.getLong("target_millis")),
                row.getInteger("warned_percent"),
                Rows.instant(row, "met_at"),
                Rows.instant(row, "breached_at"),
                Rows.instant(row, "stopped_at"));
    }

    private static Assignment assignment(Row row) {
        Assignment.Facts facts = facts(row);
        Instant acknowledged = Rows.instant(row, "acknowledged_at");
        Instant closed = Rows.instant(row, "closed_at");
        return switch (Assignment.State.valueOf(row.getString("state"))) {
            case OPEN -> new Assignment.Open(facts);
            case ACKNOWLEDGED -> new Assignment.Acknowledged(facts, acknowledged);
            case ACCEPTED -> new Assignment.Accepted(facts, acknowledged, closed);
            case REJECTED ->
                new Assignment.Rejected(
                        facts,
                        acknowledged,
                        RejectReason.valueOf(row.getString("reason")),
                        row.getString("note"),
                        closed);
            case EXPIRED ->
                new Assignment.Expired(facts, Assignment.ExpiryCause.valueOf(row.getString("reason")), closed);
        };
    }

    private static Assignment.Facts facts(Row row) {
        return new Assignment.Facts(
                new AssignmentId(row.getUUID("id")),
                new LeadId(row.getUUID("lead_id")),
                row.getInteger("cycle"),
                row.getInteger("attempt"),
                new TeamKey(row.getString("team_key")),
                new RepId(row.getUUID("rep_id")),
                Rows.instant(row, "assigned_at"));
    }

    /** When the rep took notice; for an expired one the column keeps what it had. */
    static Instant acknowledgedAt(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Open open -> null;
            case Assignment.Acknowledged acknowledged -> acknowledged.acknowledgedAt();
            case Assignment.Accepted accepted -> accepted.acknowledgedAt();
            case Assignment.Rejected rejected -> rejected.acknowledgedAt();
            case Assignment.Expired expired -> null;
        };
    }

    /** When the rep accepted; for one that ended since the column keeps what it had. */
    static Instant acceptedAt(Assignment assignment) {
        return assignment instanceof Assignment.Accepted accepted ? accepted.acceptedAt() : null;
    }

    static Instant closedAt(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Open open -> null;
            case Assignment.Acknowledged acknowledged -> null;
            case Assignment.Accepted accepted -> accepted.acceptedAt();
            case Assignment.Rejected rejected -> rejected.rejectedAt();
            case Assignment.Expired expired -> expired.expiredAt();
        };
    }

    static String reason(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Open open -> null;
            case Assignment.Acknowledged acknowledged -> null;
            case Assignment.Accepted accepted -> null;
            case Assignment.Rejected rejected -> rejected.reason().name();
            case Assignment.Expired expired -> expired.cause().name();
        };
    }

    static String note(Assignment assignment) {
        return assignment instanceof Assignment.Rejected rejected ? rejected.note() : null;
    }
}
