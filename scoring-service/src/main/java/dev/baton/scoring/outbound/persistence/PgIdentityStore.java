package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.IdentityRacedException;
import dev.baton.scoring.application.IdentityStore;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.identity.IdentityPolicy;
import dev.baton.scoring.domain.identity.Link;
import dev.baton.scoring.domain.identity.Overrides;
import dev.baton.scoring.domain.identity.Reshaping;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Identifiers and their links in PostgreSQL. Links are written before any lead is locked, in their order, and identifiers
 * after: batches can't wait in a circle.
 */
@ApplicationScoped
class PgIdentityStore implements IdentityStore {

    private static final String OWNERS = """
            SELECT i.kind::integer, i.value, i.lead_id FROM unnest($1::integer[], $2::text[]) AS w(kind, value)
            JOIN lead_identifier i ON i.kind = w.kind AND i.value = w.value""";

    /** Of each end's links the earliest count, so many as the policy says for the two kinds. */
    private static final String AROUND = """
            WITH most AS (SELECT * FROM unnest($4::integer[], $5::integer[], $6::integer[], $7::integer[])
                AS m(kind, other_kind, here, there)),
            centre AS (
                SELECT kind, value FROM unnest($1::integer[], $2::text[]) AS c(kind, value)
                UNION SELECT kind, value FROM lead_identifier WHERE lead_id = ANY($3)),
            seen AS (
                SELECT c.kind, c.value, l.other_kind, l.other_value, l.first_at, l.place <= l.here AND (
                    SELECT count(*) FROM (
                        SELECT 1 FROM identity_link r
                        WHERE r.kind = l.other_kind AND r.value = l.other_value AND r.other_kind = c.kind
                            AND (r.first_at, r.other_value) < (l.first_at, c.value COLLATE "C") LIMIT l.there) AS earlier)
                    < l.there AS counts
                FROM centre c LEFT JOIN LATERAL (
                    SELECT n.* FROM most m CROSS JOIN LATERAL (
                        SELECT k.other_kind, k.other_value, k.first_at, m.here, m.there,
                            row_number() OVER (ORDER BY k.first_at, k.other_value) AS place FROM identity_link k
                        WHERE k.kind = c.kind AND k.value = c.value AND k.other_kind = m.other_kind
                        ORDER BY k.first_at, k.other_value LIMIT m.here + $8) n
                    WHERE m.kind = c.kind) l ON true)
            SELECT s.kind::integer, s.value, i.lead_id, s.other_kind::integer, s.other_value, o.lead_id AS other_lead,
                s.first_at, s.counts
            FROM seen s LEFT JOIN lead_identifier i ON i.kind = s.kind AND i.value = s.value
            LEFT JOIN lead_identifier o ON o.kind = s.other_kind AND o.value = s.other_value""";

    private static final String OVERRIDES = """
            SELECT o.kind::integer, o.value, o.other_kind::integer, o.other_value, o.joined
            FROM unnest($1::integer[], $2::text[]) AS c(kind, value)
            JOIN identity_override o ON o.kind = c.kind AND o.value = c.value""";

    /** All that belongs to a lead by an identifier: what it did, what became of it, and what people said of it. */
    private static final String MOVE_WHAT_IS_THEIRS = """
            WITH m AS (
                SELECT m.*, i.lead_id AS from_id FROM unnest($1::integer[], $2::text[], $3::uuid[]) AS m(kind, value, lead_id)
                JOIN lead_identifier i ON i.kind = m.kind AND i.value = m.value),
            became AS (
                UPDATE lead_outcome AS o SET lead_id = m.lead_id FROM m
                WHERE o.lead_id = m.from_id AND o.by_kind = m.kind AND o.by_value = m.value),
            said AS (
                UPDATE adjustment AS a SET lead_id = m.lead_id FROM m
                WHERE a.lead_id = m.from_id AND a.by_kind = m.kind AND a.by_value = m.value)
            UPDATE lead_event AS e SET lead_id = m.lead_id FROM m
            WHERE e.lead_id = m.from_id AND e.by_kind = m.kind AND e.by_value = m.value""";

    private static final String MOVE_IDENTIFIERS = """
            UPDATE lead_identifier AS i SET lead_id = m.lead_id
            FROM unnest($1::integer[], $2::text[], $3::uuid[]) AS m(kind, value, lead_id)
            WHERE i.kind = m.kind AND i.value = m.value""";

    private static final String ABSORB = """
            UPDATE lead SET merged_into = m.survivor, user_id = NULL, email = NULL, name = NULL, company = NULL,
                title = NULL, profile = '{}', tally = '{}'
            FROM unnest($1::uuid[], $2::uuid[]) AS m(survivor, absorbed)
            WHERE id = m.absorbed""";

    private static final String ADD = """
            INSERT INTO lead_identifier (kind, value, lead_id)
            SELECT * FROM unnest($1::integer[], $2::text[], $3::uuid[]) ON CONFLICT DO NOTHING""";

    private final Tuple most;

    PgIdentityStore(IdentityPolicy policy) {
        List<Kind[]> pairs = new ArrayList<>();
        for (Kind here : Kind.values()) {
            for (Kind there : Kind.values()) {
                if (here != there && (policy.most(here, there) > 0 || policy.most(there, here) > 0)) {
                    pairs.add(new Kind[] {here, there});
                }
            }
        }
        most = new Columns<>(pairs)
                .number(pair -> pair[0].code())
                .number(pair -> pair[1].code())
                .number(pair -> policy.most(pair[0], pair[1]))
                .number(pair -> policy.most(pair[1], pair[0]))
                .tuple();
    }

    @Override
    public Uni<Map<Identifier, UUID>> owners(SqlConnection connection, Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection.preparedQuery(OWNERS).execute(names(identifiers)).map(found -> {
            Map<Identifier, UUID> owners = HashMap.newHashMap(found.size());
            found.forEach(row -> owners.put(identifier(row, 0), row.getUUID(2)));
            return owners;
        });
    }

    @Override
    public Uni<List<Link>> learn(SqlConnection connection, Collection<Link> links) {
        return IdentityLinks.learn(connection, links);
    }

    @Override
    public Uni<Surroundings> around(
            SqlConnection connection, Collection<Identifier> identifiers, Collection<UUID> leads, int pushed) {
        Tuple centre = names(identifiers).addArrayOfUUID(leads.toArray(UUID[]::new));
        for (int i = 0; i < most.size(); i++) {
            centre.addValue(most.getValue(i));
        }
        centre.addInteger(pushed);
        return connection.preparedQuery(AROUND).execute(centre).chain(rows -> {
            Sight sight = new Sight();
            rows.forEach(sight::enter);
            return overrides(connection, sight.centre).map(sight::with);
        });
    }

    private static Uni<Overrides> overrides(SqlConnection connection, Set<Identifier> centre) {
        return connection.preparedQuery(OVERRIDES).execute(names(centre)).map(rows -> {
            Set<Link.Pair> joined = new HashSet<>();
            Set<Link.Pair> separated = new HashSet<>();
            rows.forEach(row -> (row.getBoolean(4) ? joined : separated)
                    .add(new Link.Pair(identifier(row, 0), identifier(row, 2))));
            return new Overrides(joined, separated);
        });
    }

    @Override
    public Uni<Void> reshape(SqlConnection connection, Reshaping reshaping) {
        Map<Identifier, UUID> added = reshaping.added();
        Tuple moved = owned(reshaping.moved());
        Tuple merges = new Columns<>(reshaping.merges())
                .uuid(Reshaping.Merge::survivor)
                .uuid(Reshaping.Merge::absorbed)
                .tuple();
        return unless(reshaping.moved().isEmpty(), connection, MOVE_WHAT_IS_THEIRS, moved)
                .chain(() -> unless(reshaping.moved().isEmpty(), connection, MOVE_IDENTIFIERS, moved))
                .chain(() -> unless(reshaping.merges().isEmpty(), connection, ABSORB, merges))
                .chain(() -> added.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(ADD)
                                .execute(owned(added))
                                .chain(rows -> rows.rowCount() == added.size()
                                        ? Uni.createFrom().voidItem()
                                        : Uni.createFrom().failure(new IdentityRacedException())));
    }

    @Override
    public Uni<Void> decide(
            SqlConnection connection,
            Collection<Link.Pair> joined,
            Collection<Link.Pair> separated,
            Collection<Link.Pair> withdrawn,
            Decided by) {
        return IdentityOverrides.write(connection, joined, separated, withdrawn, by);
    }

    private static Uni<Void> unless(boolean nothing, SqlConnection connection, String sql, Tuple values) {
        return nothing
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static Tuple owned(Map<Identifier, UUID> leads) {
        return new Columns<>(List.copyOf(leads.entrySet()))
                .number(entry -> entry.getKey().kind().code())
                .text(entry -> entry.getKey().value())
                .uuid(Map.Entry::getValue)
                .tuple();
    }

    static Tuple names(Collection<Identifier> identifiers) {
        return new Columns<>(List.copyOf(identifiers))
                .number(identifier -> identifier.kind().code())
                .text(Identifier::value)
                .tuple();
    }

    static Identifier identifier(Row row, int at) {
        return new Identifier(Kind.of(row.getInteger(at)), row.getString(at + 1));
    }
}
