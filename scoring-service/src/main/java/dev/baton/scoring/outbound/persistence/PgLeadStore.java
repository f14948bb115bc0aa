package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.LeadStore;
import dev.baton.scoring.application.PlacedEvent;
import dev.baton.scoring.application.StageNews;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.Identifier;
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
import java.util.TreeMap;
import java.util.UUID;

/** Leads in PostgreSQL. Locks are always taken identifiers never, leads by ascending id: batches can't wait in a circle. */
@ApplicationScoped
class PgLeadStore implements LeadStore {

    private static final String ADD_EVENTS = """
            INSERT INTO lead_event (lead_id, happened_at, id, kind, name, human_confidence, data, by_kind,
                by_value)
            SELECT lead_id, happened_at, id, kind, name, human_confidence, data::json, by_kind, by_value
            FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::integer[], $7::text[],
                $8::integer[], $9::text[])
                AS t(lead_id, happened_at, id, kind, name, human_confidence, data, by_kind, by_value)""";

    private static final String SAVE_QUIET = "UPDATE lead AS l SET quiet_since = t.quiet_since"
            + " FROM unnest($1::uuid[], $2::timestamptz[]) AS t(id, quiet_since) WHERE l.id = t.id";

    private static final String SAVE_STANDING = """
            UPDATE lead AS l SET stage = t.stage, qualified = t.qualified, crossings = t.crossings,
                resting_since = t.resting_since, excluded = t.excluded, qualified_since = t.qualified_since,
                below_since = t.below_since, look_at = t.look_at
            FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::integer[], $5::timestamptz[], $6::boolean[],
                $7::timestamptz[], $8::timestamptz[], $9::timestamptz[])
                AS t(id, stage, qualified, crossings, resting_since, excluded, qualified_since, below_since, look_at)
            WHERE l.id = t.id""";

    private static final String STAGES_SEEN = "SELECT lead_id, version FROM stage_seen WHERE lead_id = ANY($1::uuid[])";

    private static final String SEE_STAGES = """
            INSERT INTO stage_seen AS s (lead_id, version) SELECT * FROM unnest($1::uuid[], $2::bigint[])
            ON CONFLICT (lead_id) DO UPDATE SET version = greatest(s.version, excluded.version)""";

    private final LeadRows rows;

    PgLeadStore(LeadRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Locked> lockOwning(SqlConnection connection, Collection<Identifier> identifiers) {
        Locked locked = new Locked(new HashMap<>(), new HashMap<>(), new HashMap<>());
        return connection
                .preparedQuery(LeadRows.LOCK_OWNING)
                .execute(PgIdentityStore.names(identifiers))
                .chain(found -> {
                    found.forEach(row -> enter(row, locked));
                    return lock(connection, missing(locked), locked);
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
            // a survivor may have been absorbed itself, and its row may have come before this one
            UUID last = locked.absorbed().getOrDefault(mergedInto, mergedInto);
            locked.absorbed().replaceAll((absorbed, survivor) -> survivor.equals(id) ? last : survivor);
            locked.absorbed().put(id, last);
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
        return execute(connection, LeadRows.SAVE, leads, sorted -> rows.columns(sorted, matchers))
                .chain(() -> saveQuiet(connection, leads));
    }

    @Override
    public Uni<List<StageNews>> newest(SqlConnection connection, List<StageNews> news) {
        UUID[] named = news.stream().map(StageNews::lead).distinct().sorted().toArray(UUID[]::new);
        return connection
                .preparedQuery(STAGES_SEEN)
                .execute(Tuple.of((Object) named))
                .chain(rows -> {
                    Map<UUID, Long> seen = new TreeMap<>();
                    rows.forEach(row -> seen.put(row.getUUID("lead_id"), row.getLong("version")));
                    List<StageNews> newest = news.stream()
                            .filter(one -> one.version() >= seen.merge(one.lead(), one.version(), Math::max))
                            .toList();
                    return connection
                            .preparedQuery(SEE_STAGES)
                            .execute(new Columns<>(List.copyOf(seen.entrySet()))
                                    .uuid(Map.Entry::getKey)
                                    .bigNumber(Map.Entry::getValue)
                                    .tuple())
                            .replaceWith(newest);
                });
    }

    private static Uni<Void> saveQuiet(SqlConnection connection, Collection<Lead> leads) {
        List<Lead> quiet = leads.stream().filter(Lead::quietChanged).toList();
        return execute(connection, SAVE_QUIET, quiet, sorted -> new Columns<>(sorted)
                .uuid(Lead::id)
                .instant(Lead::quietSince)
                .tuple());
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
                        .instant(lead -> lead.standing().qualifiedSince())
                        .instant(lead -> lead.standing().belowSince())
                        .instant(Lead::lookAt)
                        .tuple())
                .chain(() -> saveQuiet(connection, leads));
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
                .number(placed -> placed.by().kind().code())
                .text(placed -> placed.by().value())
                .tuple();
        return connection.preparedQuery(ADD_EVENTS).execute(columns).replaceWithVoid();
    }
}
