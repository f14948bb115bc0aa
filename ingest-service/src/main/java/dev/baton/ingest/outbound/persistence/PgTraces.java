package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.erasure.Place;
import dev.baton.ingest.application.erasure.Traces;
import dev.baton.ingest.domain.erasure.Kept;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Looks through the tables in which something of people may stand, by their primary keys. */
@ApplicationScoped
class PgTraces implements Traces {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private static final String REJECTIONS = """
            SELECT id::text AS key, concat_ws(E'\\n', item, mended, context, message_id) AS text,
                item ~ '("user_?[iI]d"\\s*:\\s*["0-9]|(^|&)user_?[iI]d=[^&])' AS named
            FROM rejection WHERE id > $1::text::uuid ORDER BY id LIMIT $2""";

    private static final String MAILS = """
            SELECT event_id::text AS key, concat_ws(E'\\n', recipient, anonymous_id, user_id, event) AS text,
                user_id IS NOT NULL AS named
            FROM email_activity WHERE event_id > $1::text::uuid ORDER BY event_id LIMIT $2""";

    private static final String ERRORS = """
            SELECT concat(import_id, '/', row_number, '/', number) AS key, concat_ws(E'\\n', row_text, detail) AS text,
                true AS named
            FROM import_error
            WHERE (import_id, row_number, number) > (split_part($1, '/', 1)::uuid, split_part($1, '/', 2)::bigint,
                split_part($1, '/', 3)::integer)
            ORDER BY import_id, row_number, number LIMIT $2""";

    private static final String FORGET_REJECTIONS = "DELETE FROM rejection WHERE id = ANY($1::text[]::uuid[])";

    private static final String FORGET_MAILS = "DELETE FROM email_activity WHERE event_id = ANY($1::text[]::uuid[])";

    /** The row stays counted. */
    private static final String FORGET_ERRORS = """
            UPDATE import_error SET row_text = '', detail = 'The row was about somebody who has been forgotten.'
            WHERE (import_id, row_number, number) IN (
                SELECT split_part(key, '/', 1)::uuid, split_part(key, '/', 2)::bigint, split_part(key, '/', 3)::integer
                FROM unnest($1::text[]) AS key)""";

    @Override
    public Uni<List<Kept>> next(SqlConnection connection, Place place, String after, int limit) {
        String from = after == null ? first(place) : after;
        return connection
                .preparedQuery(select(place))
                .execute(Tuple.of(from, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgTraces::kept)
                        .toList());
    }

    @Override
    public Uni<Void> forget(SqlConnection connection, Place place, List<String> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple all = Tuple.tuple().addArrayOfString(keys.toArray(String[]::new));
        return connection.preparedQuery(forget(place)).execute(all).replaceWithVoid();
    }

    private static String first(Place place) {
        return place == Place.IMPORT_ERRORS ? FIRST + "/0/0" : FIRST;
    }

    private static String select(Place place) {
        return switch (place) {
            case REJECTIONS -> REJECTIONS;
            case MAILS -> MAILS;
            case IMPORT_ERRORS -> ERRORS;
        };
    }

    private static String forget(Place place) {
        return switch (place) {
            case REJECTIONS -> FORGET_REJECTIONS;
            case MAILS -> FORGET_MAILS;
            case IMPORT_ERRORS -> FORGET_ERRORS;
        };
    }

    private static Kept kept(Row row) {
        return new Kept(row.getString("key"), row.getString("text"), row.getBoolean("named"));
    }
}
