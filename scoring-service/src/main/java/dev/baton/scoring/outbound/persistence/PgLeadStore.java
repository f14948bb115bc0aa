package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.IdentityRacedException;
import dev.baton.scoring.application.LeadStore;
import dev.baton.scoring.application.PlacedEvent;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.IdentityBook.Merge;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
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

/** Leads in PostgreSQL. Locks are always taken identifiers never, leads by ascending id: batches can't wait in a circle. */
@ApplicationScoped
class PgLeadStore implements LeadStore {

    private static final String OWNERS = """
            SELECT i.kind, i.value, i.lead_id FROM unnest($1::integer[], $2::text[]) AS w(kind, value)
            JOIN lead_identifier i ON i.kind = w.kind AND i.value = w.value""";

    private static final String ADD_IDENTIFIERS = """
            INSERT INTO lead_identifier (kind, value, lead_id)
            SELECT * FROM unnest($1::integer[], $2::text[], $3::uuid[]) ON CONFLICT DO NOTHING""";

    private static final String ADD_EVENTS = """
            INSERT INTO lead_event (lead_id, happened_at, id, kind, name, human_confidence, data)
            SELECT lead_id, happened_at, id, kind, name, human_confidence, data::json
            FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::integer[], $7::text[])
                AS t(lead_id, happened_at, id, kind, name, human_confidence, data)""";

    private static final String SAVE_STANDING = """
            UPDATE lead AS l SET stage = t.stage, qualified = t.qualified, crossings = t.crossings,
                resting_since = t.resting_since, excluded = t.excluded
            FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::integer[], $5::timestamptz[], $6::boolean[])
                AS t(id, stage, qualified, crossings, resting_since, excluded)
            WHERE l.id = t.id""";

    private static final String MERGES = "FROM unnest($1::uuid[], $2::uuid[]) AS m(survivor, absorbed) ";

    private static final Identifier.Kind[] KINDS = Identifier.Kind.values();

    private final LeadRows rows;

    PgLeadStore(LeadRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Map<Identifier, UUID>> owners(SqlConnection connection, Collection<Identifier> identifiers) {
        Tuple wanted = new Columns<>(List.copyOf(identifiers))
                .number(identifier -> identifier.kind().ordinal())
                .text(Identifier::value)
                .tuple();
        return connection.preparedQuery(OWNERS).execute(wanted).map(found -> {
            Map<Identifier, UUID> owners = HashMap.newHashMap(found.size());
            found.forEach(
                    row -> owners.put(new Identifier(KINDS[row.getInteger(0)], row.getString(1)), row.getUUID(2)));
            return owners;
        });
    }

    @Override
    public Uni<Locked> lock(SqlConnection connection, Collection<UUID> ids) {
        return lock(connection, ids, new Locked(new HashMap<>(), new HashMap<>(), new HashMap<>()));
    }

    private Uni<Locked> lock(SqlConnection connection, Collection<UUID> ids, Locked locked) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(locked);
        }
        UUID[] wanted = ids.stream().sorted().toArray(UUID[]::new);
        return connection
                .preparedQuery(LeadRows.LOCK)
                .execute(Tuple.of((Object) wanted))
                .chain(found -> {
                    found.forEach(row -> enter(row, locked));
                    return lock(connection, missing(locked), locked);
                });
    }

    private void enter(Row row, Locked locked) {
        UUID id = row.getUUID("id");
        UUID mergedInto = row.getUUID("merged_into");
        if (mergedInto == null) {
            locked.leads().put(id, rows.read(row));
            locked.matchers().put(id, row.getString("matchers"));
        } else {
            locked.absorbed().replaceAll((absorbed, survivor) -> survivor.equals(id) ? mergedInto : survivor);
            locked.absorbed().put(id, mergedInto);
        }
    }

    /** Survivors that were not asked for, because the merge was not known yet when the identifiers were read. */
    private static Set<UUID> missing(Locked locked) {
        Set<UUID> missing = new HashSet<>(locked.absorbed().values());
        missing.removeAll(locked.leads().keySet());
        missing.removeAll(locked.absorbed().keySet());
        return missing;
    }

    @Override
    public Uni<Void> save(SqlConnection connection, Collection<Lead> leads, String matchers) {
        return execute(connection, LeadRows.SAVE, leads, sorted -> rows.columns(sorted, matchers));
    }

    @Override
    public Uni<Void> saveStanding(SqlConnection connection, Collection<Lead> leads) {
        return execute(connection, SAVE_STANDING, leads, sorted -> new Columns<>(sorted)
                .uuid(Lead::id)
                .text(Lead::stage)
                .flag(lead -> lead.standing().qualified())
                .number(lead -> lead.standing().crossings())
                .instant(lead -> lead.standing().restingSince())
                .flag(lead -> lead.standing().excluded())
                .tuple());
    }

    private static Uni<Void> execute(
            SqlConnection connection,
            String sql,
            Collection<Lead> leads,
            java.util.function.Function<List<Lead>, Tuple> columns) {
        if (leads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Lead> sorted =
                leads.stream().sorted(Comparator.comparing(Lead::id)).toList();
        return connection.preparedQuery(sql).execute(columns.apply(sorted)).replaceWithVoid();
    }

    @Override
    public Uni<Void> absorb(SqlConnection connection, List<Merge> merges) {
        Uni<Void> done = Uni.createFrom().voidItem();
        // one after the other: a lead absorbed by the second merge may be the survivor of the first
        for (Merge merge : merges) {
            Tuple pair = Tuple.of(new UUID[] {merge.survivor()}, new UUID[] {merge.absorbed()});
            done = done.chain(() -> update(
                            connection,
                            "UPDATE lead SET merged_into = m.survivor " + MERGES + "WHERE id = m.absorbed",
                            pair))
                    .chain(() -> update(
                            connection,
                            "UPDATE lead_identifier SET lead_id = m.survivor " + MERGES + "WHERE lead_id = m.absorbed",
                            pair))
                    .chain(() -> update(
                            connection,
                            "UPDATE lead_event SET lead_id = m.survivor " + MERGES + "WHERE lead_id = m.absorbed",
                            pair));
        }
        return done;
    }

    private static Uni<Void> update(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<Void> add(SqlConnection connection, Map<Identifier, UUID> identifiers) {
        if (identifiers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = new Columns<>(List.copyOf(identifiers.entrySet()))
                .number(entry -> entry.getKey().kind().ordinal())
                .text(entry -> entry.getKey().value())
                .uuid(Map.Entry::getValue)
                .tuple();
        return connection
                .preparedQuery(ADD_IDENTIFIERS)
                .execute(columns)
                .chain(added -> added.rowCount() == identifiers.size()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new IdentityRacedException()));
    }

    @Override
    public Uni<Void> addEvents(SqlConnection connection, List<PlacedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = new Columns<>(events)
                .uuid(PlacedEvent::lead)
                .instant(placed -> placed.event().happenedAt())
                .uuid(placed -> placed.event().id())
                .text(placed -> String.valueOf(placed.event().kind()))
                .text(placed -> placed.event().name())
                .number(placed -> placed.event().humanConfidence())
                .text(PlacedEvent::json)
                .tuple();
        return connection.preparedQuery(ADD_EVENTS).execute(columns).replaceWithVoid();
    }
}
