package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.IdentityHistory;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Merges and splits, in PostgreSQL. */
@ApplicationScoped
class PgIdentityHistory implements IdentityHistory {

    private static final String NOTE = """
            INSERT INTO identity_change (id, lead_id, other_id, merged, actor, reason, at, taken_kinds, taken_values)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private static final String READ = "SELECT id, lead_id, other_id, merged, actor, reason, at,"
            + " taken_kinds::integer[] AS taken_kinds, taken_values FROM identity_change ";

    private static final String OF = READ + "WHERE (lead_id = ANY($1) OR other_id = ANY($1))"
            + " AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid)) ORDER BY at DESC, id DESC LIMIT $4";

    @Override
    public Uni<Void> note(SqlConnection connection, Collection<Change> changes) {
        // arrays of different lengths do not go through unnest; changes of one batch are few
        return connection
                .preparedQuery(NOTE)
                .executeBatch(changes.stream().map(PgIdentityHistory::tuple).toList())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Change>> of(SqlClient client, Collection<UUID> leads, Instant before, UUID beforeId, int limit) {
        Tuple asked = Tuple.tuple()
                .addArrayOfUUID(leads.toArray(UUID[]::new))
                .addOffsetDateTime(Columns.utc(before))
                .addUUID(beforeId)
                .addInteger(limit);
        return client.preparedQuery(OF).execute(asked).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(PgIdentityHistory::change)
                .toList());
    }

    @Override
    public Uni<Optional<Change>> one(SqlClient client, UUID id) {
        return client.preparedQuery(READ + "WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgIdentityHistory::change)
                        .findFirst());
    }

    private static Tuple tuple(Change change) {
        List<Identifier> taken = change.taken().stream().sorted().toList();
        return Tuple.tuple()
                .addUUID(change.id())
                .addUUID(change.lead())
                .addUUID(change.other())
                .addBoolean(change.merged())
                .addString(change.actor())
                .addString(change.reason())
                .addOffsetDateTime(Columns.utc(change.at()))
                .addArrayOfShort(
                        taken.stream().map(one -> (short) one.kind().code()).toArray(Short[]::new))
                .addArrayOfString(taken.stream().map(Identifier::value).toArray(String[]::new));
    }

    private static Change change(Row row) {
        Integer[] kinds = row.getArrayOfIntegers("taken_kinds");
        String[] values = row.getArrayOfStrings("taken_values");
        Set<Identifier> taken = IntStream.range(0, kinds.length)
                .mapToObj(i -> new Identifier(Kind.of(kinds[i]), values[i]))
                .collect(Collectors.toSet());
        return new Change(
                row.getUUID("id"),
                row.getUUID("lead_id"),
                row.getUUID("other_id"),
                row.getBoolean("merged"),
                row.getString("actor"),
                row.getString("reason"),
                row.getOffsetDateTime("at").toInstant(),
                taken);
    }
}
