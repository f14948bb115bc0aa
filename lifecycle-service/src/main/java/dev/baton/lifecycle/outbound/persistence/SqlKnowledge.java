package dev.baton.lifecycle.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.score.Score;
import dev.baton.lifecycle.application.Facts;
import dev.baton.lifecycle.application.Knowledge;
import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What scoring said, in the table {@code known_lead}. */
@ApplicationScoped
class SqlKnowledge implements Knowledge {

    private static final TypeReference<List<Activity>> ACTIVITIES = new TypeReference<>() {};

    private static final String MARKS = """
            SELECT named.id, k.known_at, k.crossing, k.digest, lead.stage, lead.survivor_id, lead.erased_at
            FROM unnest($1::uuid[]) AS named (id)
            LEFT JOIN known_lead k ON k.lead_id = named.id
            LEFT JOIN lead ON lead.id = named.id""";

    private static final String FACTS =
            "SELECT lead_id, lead, score, activity FROM known_lead WHERE lead_id = ANY($1::uuid[])";

    private static final String KEEP = """
            INSERT INTO known_lead AS k (lead_id, known_at, crossing, digest, lead, score, activity)
            SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[])
            ON CONFLICT (lead_id) DO UPDATE SET
                known_at = greatest(k.known_at, excluded.known_at),
                crossing = greatest(k.crossing, excluded.crossing),
                digest = CASE WHEN excluded.known_at >= k.known_at THEN excluded.digest ELSE k.digest END,
                lead = CASE WHEN excluded.known_at >= k.known_at THEN excluded.lead ELSE k.lead END,
                score = CASE WHEN excluded.known_at >= k.known_at THEN excluded.score ELSE k.score END,
                activity = CASE WHEN excluded.known_at >= k.known_at
                    THEN coalesce(excluded.activity, k.activity) ELSE k.activity END""";

    private final ObjectMapper json;

    SqlKnowledge(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Map<LeadId, Mark>> marks(SqlConnection connection, Collection<LeadId> leadIds) {
        return connection.preparedQuery(MARKS).execute(Columns.ids(leadIds)).map(rows -> {
            Map<LeadId, Mark> marks = HashMap.newHashMap(rows.size());
            rows.forEach(row -> marks.put(new LeadId(row.getUUID("id")), mark(row)));
            return marks;
        });
    }

    private static Mark mark(Row row) {
        Instant knownAt = LeadRow.instant(row, "known_at");
        return knownAt == null
                ? new Mark(Mark.NONE.knownAt(), Mark.NONE.crossing(), null, entry(row))
                : new Mark(knownAt, row.getInteger("crossing"), row.getLong("digest"), entry(row));
    }

    private static Entry entry(Row row) {
        if (row.getOffsetDateTime("erased_at") != null) {
            return Entry.ERASED;
        }
        if (row.getUUID("survivor_id") != null) {
            return Entry.ENTERED;
        }
        Stage stage = LeadRow.stage(row, "stage");
        if (stage == null) {
            return Entry.OUTSIDE;
        }
        return stage == Stage.SUBSCRIBER ? Entry.SUBSCRIBED : Entry.ENTERED;
    }

    @Override
    public Uni<Map<LeadId, Facts>> facts(SqlConnection connection, Collection<LeadId> leadIds) {
        return connection.preparedQuery(FACTS).execute(Columns.ids(leadIds)).map(rows -> {
            Map<LeadId, Facts> facts = HashMap.newHashMap(rows.size());
            rows.forEach(row -> facts.put(new LeadId(row.getUUID("lead_id")), read(row)));
            return facts;
        });
    }

    private Facts read(Row row) {
        try {
            String activity = row.getString("activity");
            return new Facts(
                    json.readValue(row.getString("lead"), LeadSnapshot.class),
                    json.readValue(row.getString("score"), Score.class),
                    activity == null ? List.of() : json.readValue(activity, ACTIVITIES));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Uni<Void> keep(SqlConnection connection, Collection<Said> said) {
        if (said.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // in the order of ids, so that two batches with the same leads wait for each other in place of dead-locking
        List<Said> ordered =
                said.stream().sorted(Comparator.comparing(Said::leadId)).toList();
        Tuple columns = Columns.of(ordered)
                .lead(Said::leadId)
                .time(Said::at)
                .integer(Said::crossing)
                .bigint(Said::digest)
                .text(item -> write(item.facts().lead()))
                .text(item -> write(item.facts().score()))
                .text(item -> write(item.facts().activity()))
                .tuple();
        return connection.preparedQuery(KEEP).execute(columns).replaceWithVoid();
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
