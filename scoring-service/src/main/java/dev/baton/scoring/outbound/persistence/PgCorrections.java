package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.Corrections;
import dev.baton.scoring.application.IncomingCorrection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The last word on events, in PostgreSQL. */
@ApplicationScoped
class PgCorrections implements Corrections {

    private static final String KEEP = """
            INSERT INTO event_correction AS c (event_id, human_confidence, corrected_at, human_evidence)
            SELECT DISTINCT ON (event_id) event_id, human_confidence, corrected_at,
                ARRAY(SELECT json_array_elements_text(human_evidence::json))
            FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::text[])
                AS t(event_id, human_confidence, corrected_at, human_evidence)
            ORDER BY event_id, corrected_at DESC
            ON CONFLICT (event_id) DO UPDATE
            SET human_confidence = excluded.human_confidence, corrected_at = excluded.corrected_at,
                human_evidence = excluded.human_evidence
            WHERE excluded.corrected_at > c.corrected_at""";

    private static final String OF =
            "SELECT event_id, human_confidence::integer FROM event_correction WHERE event_id = ANY($1)";

    private static final String LEADS_OF =
            "SELECT DISTINCT lead_id FROM lead_event WHERE id = ANY($1) AND by_kind IN (1, 3)";

    private static final String APPLY = """
            UPDATE lead_event e SET human_confidence = c.human_confidence FROM event_correction c
            WHERE e.lead_id = ANY($1) AND e.id = ANY($2) AND c.event_id = e.id
                AND e.human_confidence <> c.human_confidence
            RETURNING e.lead_id""";

    @Override
    public Uni<Void> keep(SqlConnection connection, Collection<IncomingCorrection> corrections) {
        List<IncomingCorrection> sorted = corrections.stream()
                .sorted(Comparator.comparing(IncomingCorrection::eventId))
                .toList();
        Tuple columns = new Columns<>(sorted)
                .uuid(IncomingCorrection::eventId)
                .number(IncomingCorrection::humanConfidence)
                .instant(IncomingCorrection::correctedAt)
                .text(correction -> new JsonArray(correction.humanEvidence()).encode())
                .tuple();
        return connection.preparedQuery(KEEP).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, Integer>> of(SqlConnection connection, Collection<UUID> events) {
        Tuple wanted = Tuple.of((Object) events.toArray(UUID[]::new));
        return connection.preparedQuery(OF).execute(wanted).map(rows -> {
            Map<UUID, Integer> found = new HashMap<>();
            rows.forEach(row -> found.put(row.getUUID(0), row.getInteger(1)));
            return found;
        });
    }

    @Override
    public Uni<Set<UUID>> leadsOf(SqlConnection connection, Collection<UUID> events) {
        return leads(connection, LEADS_OF, Tuple.of((Object) events.toArray(UUID[]::new)));
    }

    @Override
    public Uni<Set<UUID>> apply(SqlConnection connection, Collection<UUID> leads, Collection<UUID> events) {
        Tuple values = Tuple.of(leads.toArray(UUID[]::new), events.toArray(UUID[]::new));
        return leads(connection, APPLY, values);
    }

    private static Uni<Set<UUID>> leads(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).map(rows -> {
            Set<UUID> leads = new HashSet<>();
            rows.forEach(row -> leads.add(row.getUUID(0)));
            return leads;
        });
    }
}
