package dev.baton.scoring.outbound.persistence;

import dev.baton.contracts.Topics;
import dev.baton.scoring.application.ErasureStore;
import dev.baton.scoring.domain.identity.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Forgets people in PostgreSQL. */
@ApplicationScoped
class PgErasureStore implements ErasureStore {

    private static final String BURIED = "SELECT hash, erased_at FROM tombstone WHERE hash = ANY($1)";

    private static final String COUNT = """
            UPDATE tombstone t SET dropped = t.dropped + d.events
            FROM unnest($1::text[], $2::integer[]) AS d(hash, events) WHERE t.hash = d.hash""";

    private static final String ERASED_AT = "SELECT erased_at FROM erased_lead WHERE id = $1";

    /** A lead and all that it absorbed, and they absorbed. */
    static final String IDS = """
            WITH RECURSIVE own AS (
                SELECT id FROM lead WHERE id = $1 UNION SELECT l.id FROM lead l JOIN own o ON l.merged_into = o.id)
            SELECT id FROM own ORDER BY id""";

    private static final String IDENTIFIERS =
            "SELECT kind::integer, value FROM lead_identifier WHERE lead_id = $1 ORDER BY kind, value";

    private static final String KEEP_FIGURES = """
            INSERT INTO erased_lead (id, erased_at, reason, stage, model, model_version, fit, engagement, grade,
                qualified, crossings, events)
            SELECT id, $2, $3, stage, model, model_version, fit, engagement, grade, qualified, crossings,
                COALESCE((SELECT json_object_agg(name, n) FROM (SELECT COALESCE(name, kind) AS name, count(*) AS n
                    FROM lead_event WHERE lead_id = l.id GROUP BY 1) AS counted), '{}')
            FROM lead l WHERE id = ANY($1)""";

    private static final String BURY = """
            INSERT INTO tombstone AS t (hash, erased_at) SELECT hash, $2 FROM unnest($1::text[]) AS hash ORDER BY hash
            ON CONFLICT (hash) DO UPDATE SET erased_at = GREATEST(t.erased_at, excluded.erased_at)""";

    private static final String FORGET_PARKED = """
            DELETE FROM parked_message
            WHERE key = ANY(SELECT convert_to(id::text, 'UTF8') FROM unnest($1::uuid[]) AS id)""";

    private final ErasureTables tables;

    PgErasureStore(ErasureTables tables) {
        this.tables = tables;
    }

    @Override
    public Uni<Boolean> anybody(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT EXISTS (SELECT 1 FROM tombstone)")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Map<String, Instant>> buried(SqlConnection connection, Collection<String> hashes) {
        Tuple asked = Tuple.tuple().addArrayOfString(hashes.toArray(String[]::new));
        return connection.preparedQuery(BURIED).execute(asked).map(rows -> {
            Map<String, Instant> since = HashMap.newHashMap(rows.size());
            rows.forEach(
                    row -> since.put(row.getString(0), row.getOffsetDateTime(1).toInstant()));
            return since;
        });
    }

    @Override
    public Uni<Void> countDropped(SqlConnection connection, Map<String, Integer> dropped) {
        Tuple counts = new Columns<>(dropped.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList())
                .text(Map.Entry::getKey)
                .number(Map.Entry::getValue)
                .tuple();
        return connection.preparedQuery(COUNT).execute(counts).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Instant>> erasedAt(SqlConnection connection, UUID lead) {
        return connection.preparedQuery(ERASED_AT).execute(Tuple.of(lead)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getOffsetDateTime(0).toInstant())
                .findFirst());
    }

    @Override
    public Uni<List<UUID>> idsOf(SqlConnection connection, UUID lead) {
        return connection.preparedQuery(IDS).execute(Tuple.of(lead)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .toList());
    }

    @Override
    public Uni<List<Identifier>> identifiersOf(SqlConnection connection, UUID lead) {
        return connection.preparedQuery(IDENTIFIERS).execute(Tuple.of(lead)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> PgIdentityStore.identifier(row, 0))
                .toList());
    }

    @Override
    public Uni<Void> erase(
            SqlConnection connection, List<UUID> ids, Map<Identifier, String> hashes, String reason, Instant at) {
        Tuple leads = Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new));
        Tuple figures = Tuple.tuple()
                .addArrayOfUUID(ids.toArray(UUID[]::new))
                .addOffsetDateTime(Columns.utc(at))
                .addString(reason);
        Tuple graves = Tuple.tuple()
                .addArrayOfString(hashes.values().toArray(String[]::new))
                .addOffsetDateTime(Columns.utc(at));
        return run(connection, BURY, graves)
                .chain(() -> forgetLinks(connection, hashes))
                .chain(() -> run(connection, "DELETE FROM identity_change WHERE taken_values && $1", names(hashes)))
                .chain(() -> run(connection, KEEP_FIGURES, figures))
                .chain(() -> tables.ofLeads(connection))
                .chain(found -> each(
                        connection,
                        found.stream()
                                .map(table -> "DELETE FROM " + table + " WHERE lead_id = ANY($1)")
                                .toList(),
                        leads))
                .chain(() -> each(
                        connection,
                        List.of(
                                "DELETE FROM duplicate_dismissal WHERE other_id = ANY($1)",
                                "DELETE FROM identity_change WHERE other_id = ANY($1)",
                                "DELETE FROM due_work WHERE subject = ANY($1::uuid[]::text[])",
                                "DELETE FROM outbox WHERE topic = '" + Topics.SCORES
                                        + "' AND key = ANY($1::uuid[]::text[])",
                                FORGET_PARKED,
                                "DELETE FROM lead WHERE id = ANY($1)"),
                        leads));
    }

    private static Tuple names(Map<Identifier, String> hashes) {
        return Tuple.tuple()
                .addArrayOfString(
                        hashes.keySet().stream().map(Identifier::value).toArray(String[]::new));
    }

    private static Uni<Void> forgetLinks(SqlConnection connection, Map<Identifier, String> hashes) {
        Tuple names = new Columns<>(List.copyOf(hashes.entrySet()))
                .number(entry -> entry.getKey().kind().code())
                .text(entry -> entry.getKey().value())
                .text(Map.Entry::getValue)
                .tuple();
        String own = "o.kind = n.kind AND o.value = n.value";
        String mirror = " AND m.kind = o.other_kind AND m.value = o.other_value AND m.other_kind = o.kind"
                + " AND m.other_value = o.value";
        String foreign = " AND NOT (o.other_kind, o.other_value) IN"
                + " (SELECT kind, value FROM unnest($1::integer[], $2::text[]) AS x(kind, value))"
                + " ON CONFLICT (kind, value, other_kind, other_value) DO NOTHING";
        String from =
                "FROM identity_link o, unnest($1::integer[], $2::text[], $3::text[]) AS n(kind, value, hash) WHERE ";
        return each(
                connection,
                List.of(
                        "INSERT INTO identity_link (kind, value, other_kind, other_value, first_at) SELECT o.kind, '"
                                + Identifier.FORGOTTEN + "' || n.hash, o.other_kind, o.other_value, o.first_at " + from
                                + own
                                + foreign,
                        "INSERT INTO identity_link (kind, value, other_kind, other_value, first_at) SELECT o.other_kind,"
                                + " o.other_value, o.kind, '" + Identifier.FORGOTTEN + "' || n.hash, o.first_at " + from
                                + own
                                + foreign,
                        "DELETE FROM identity_link m USING identity_link o, unnest($1::integer[], $2::text[], $3::text[])"
                                + " AS n(kind, value, hash) WHERE " + own + mirror,
                        "DELETE FROM identity_link o USING unnest($1::integer[], $2::text[], $3::text[])"
                                + " AS n(kind, value, hash) WHERE " + own,
                        "DELETE FROM identity_override m USING identity_override o,"
                                + " unnest($1::integer[], $2::text[], $3::text[]) AS n(kind, value, hash) WHERE " + own
                                + mirror,
                        "DELETE FROM identity_override o USING unnest($1::integer[], $2::text[], $3::text[])"
                                + " AS n(kind, value, hash) WHERE " + own),
                names);
    }

    private static Uni<Void> each(SqlConnection connection, List<String> statements, Tuple values) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(sql -> run(connection, sql, values))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }
}
