package dev.baton.scoring.outbound.persistence;

import dev.baton.contracts.lead.Activity;
import dev.baton.scoring.application.AcceptedEvents;
import dev.baton.scoring.application.Timeline;
import dev.baton.scoring.domain.lead.LeadEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of leads, read back. */
@ApplicationScoped
class PgTimeline implements Timeline {

    /** What a person would add to an event's name. */
    static final String DETAIL = "COALESCE(data->'properties'->>'title', data->'properties'->>'name',"
            + " CASE WHEN kind IN ('page', 'screen') THEN data->>'name' END, data->'properties'->>'path')";

    private static final String NEWEST = "SELECT l.id AS lead_id, e.* FROM unnest($1::uuid[]) AS l(id)"
            + " CROSS JOIN LATERAL (SELECT id, name, " + DETAIL + " AS detail, happened_at FROM lead_event"
            + " WHERE lead_id = l.id AND name IS NOT NULL ORDER BY happened_at DESC, id DESC LIMIT $2) e";

    private static final String UNTIL =
            "SELECT id, data::text AS data, human_confidence::integer FROM lead_event WHERE lead_id = $1 AND happened_at <= $2";

    private static final String SOURCES = "SELECT id, COALESCE(data->>'sourceId', 'unknown') FROM lead_event"
            + " WHERE lead_id = $1 AND data->>'traits' IS NOT NULL";

    private static final String WHOLE = "SELECT lead_id, id, data::text AS data, human_confidence::integer"
            + " FROM lead_event WHERE lead_id = ANY($1)";

    private final AcceptedEvents events;

    PgTimeline(AcceptedEvents events) {
        this.events = events;
    }

    @Override
    public Uni<Map<UUID, List<Activity>>> newest(SqlClient client, Collection<UUID> leads, int limit) {
        if (leads.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple wanted = Tuple.of(leads.toArray(UUID[]::new), limit);
        return client.preparedQuery(NEWEST).execute(wanted).map(rows -> {
            Map<UUID, List<Activity>> newest = new HashMap<>();
            rows.forEach(row -> newest.computeIfAbsent(row.getUUID(0), any -> new ArrayList<>())
                    .add(new Activity(
                            row.getUUID(1).toString(),
                            row.getString(2),
                            row.getString(3),
                            row.getOffsetDateTime(4).toInstant())));
            return newest;
        });
    }

    @Override
    public Uni<Map<UUID, String>> sources(SqlClient client, UUID lead) {
        return client.preparedQuery(SOURCES).execute(Tuple.of(lead)).map(rows -> {
            Map<UUID, String> sources = HashMap.newHashMap(rows.size());
            rows.forEach(row -> sources.put(row.getUUID(0), row.getString(1)));
            return sources;
        });
    }

    @Override
    public Uni<Map<UUID, List<LeadEvent>>> whole(SqlClient client, Collection<UUID> leads) {
        return client.preparedQuery(WHOLE)
                .execute(Tuple.of((Object) leads.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, List<LeadEvent>> read = new HashMap<>();
                    rows.forEach(row -> read.computeIfAbsent(row.getUUID(0), any -> new ArrayList<>())
                            .add(events.read(row.getUUID(1), row.getString(2)).believed(row.getInteger(3))));
                    return read;
                });
    }

    @Override
    public Uni<List<LeadEvent>> until(SqlClient client, UUID lead, Instant asOf) {
        return client.preparedQuery(UNTIL)
                .execute(Tuple.of(lead, Columns.utc(asOf)))
                .map(rows -> {
                    List<LeadEvent> read = new ArrayList<>(rows.size());
                    rows.forEach(row -> read.add(
                            events.read(row.getUUID(0), row.getString(1)).believed(row.getInteger(2))));
                    return read;
                });
    }
}
