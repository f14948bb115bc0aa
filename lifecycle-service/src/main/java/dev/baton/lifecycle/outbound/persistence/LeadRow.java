package dev.baton.lifecycle.outbound.persistence;

import dev.baton.contracts.lifecycle.LostReason;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.application.LeadRecord;
import dev.baton.lifecycle.domain.Holdings;
import dev.baton.lifecycle.domain.Journey;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.LeadState;
import dev.baton.lifecycle.domain.Qualification;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Translates between the row of a lead and its sealed state. */
final class LeadRow {

    /** The columns that {@link #read} needs. */
    static final String COLUMNS =
            "id, stage, reason_code, furthest_stage, cycle, bounces, model, model_version, hand_raise, version,"
                    + " survivor_id, survivor_cycle, erased_at";

    private LeadRow() {}

    static LeadRecord read(Row row) {
        UUID survivor = row.getUUID("survivor_id");
        return new LeadRecord(
                state(row),
                survivor == null ? null : new LeadId(survivor),
                row.getInteger("survivor_cycle"),
                Holdings.NONE,
                row.getOffsetDateTime("erased_at") != null);
    }

    static Stage stage(Row row, String column) {
        String name = row.getString(column);
        return name == null ? null : Stage.valueOf(name);
    }

    static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static LeadState state(Row row) {
        Stage stage = stage(row, "stage");
        if (stage == null) {
            return new LeadState.Unknown(new LeadId(row.getUUID("id")));
        }
        Journey journey = journey(row);
        String reason = row.getString("reason_code");
        return switch (stage) {
            case SUBSCRIBER -> new LeadState.Subscriber(journey);
            case LEAD -> new LeadState.Lead(journey);
            case MQL -> new LeadState.Mql(journey);
            case SQL -> new LeadState.Sql(journey);
            case OPPORTUNITY -> new LeadState.Opportunity(journey);
            case CUSTOMER -> new LeadState.Customer(journey);
            case RECYCLED -> new LeadState.Recycled(journey, RejectReason.valueOf(reason));
            case DISQUALIFIED -> new LeadState.Disqualified(journey, RejectReason.valueOf(reason));
            case CLOSED_LOST -> new LeadState.ClosedLost(journey, LostReason.valueOf(reason));
        };
    }

    private static Journey journey(Row row) {
        return new Journey(
                new LeadId(row.getUUID("id")),
                stage(row, "furthest_stage"),
                row.getInteger("cycle"),
                row.getInteger("bounces"),
                new Qualification(
                        row.getString("model"), row.getInteger("model_version"), row.getBoolean("hand_raise")),
                row.getLong("version"));
    }
}
