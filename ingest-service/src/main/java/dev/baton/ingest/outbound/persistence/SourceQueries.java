package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.SourceFilter;
import dev.baton.ingest.application.SourceStore.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads sources with their keys. */
final class SourceQueries {

    private static final String PAGE = "WITH page AS (SELECT * FROM source" + """
             WHERE ($1::text IS NULL OR position(lower($1) IN lower(name)) > 0)
              AND ($2::text IS NULL OR kind = $2)
              AND ($3::boolean IS NULL OR (revoked_at IS NULL) = $3)
              AND ($4::text IS NULL OR (name, id) > ($4, $5::uuid))
            ORDER BY name, id LIMIT $6)
            """ + SourceRows.KEYED + """
            FROM page s LEFT JOIN source_key k ON k.source_id = s.id
            ORDER BY s.name, s.id, k.created_at DESC, k.id DESC""";

    private static final String IN_FORCE = SourceRows.KEYED + """
            FROM source s LEFT JOIN source_key k
              ON k.source_id = s.id AND k.revoked_at IS NULL AND (k.valid_until IS NULL OR k.valid_until > now())
            WHERE s.revoked_at IS NULL
            ORDER BY s.id, k.created_at DESC, k.id DESC""";

    private static final String ONE = SourceRows.KEYED + """
            FROM source s LEFT JOIN source_key k ON k.source_id = s.id
            WHERE s.id = $1
            ORDER BY k.created_at DESC, k.id DESC
            """;

    private static final String LOCKED = ONE + "FOR UPDATE OF s";

    private SourceQueries() {}

    static Uni<List<KeyedSource>> page(SqlClient client, SourceFilter filter, int limit, Position after) {
        Tuple parameters = Tuple.tuple()
                .addString(filter.words())
                .addString(filter.kind() == null ? null : filter.kind().name())
                .addBoolean(filter.inForce())
                .addString(after == null ? null : after.name())
                .addUUID(after == null ? null : after.id())
                .addInteger(limit + 1);
        return client.preparedQuery(PAGE).execute(parameters).map(SourceRows::read);
    }

    static Uni<List<KeyedSource>> inForce(SqlClient client) {
        return client.query(IN_FORCE).execute().map(SourceRows::read);
    }

    static Uni<Optional<KeyedSource>> one(SqlClient client, UUID id) {
        return client.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(SourceRows::read)
                .map(SourceQueries::first);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    static Uni<Optional<KeyedSource>> locked(SqlClient client, UUID id) {
        return client.preparedQuery(LOCKED)
                .execute(Tuple.of(id))
                .map(SourceRows::read)
                .map(SourceQueries::first);
    }

    private static Optional<KeyedSource> first(List<KeyedSource> found) {
        return found.stream().findFirst();
    }
}
