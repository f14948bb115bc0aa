package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.erasure.Erasure;
import dev.baton.ingest.application.erasure.Place;
import dev.baton.ingest.application.erasure.Traces;
import dev.baton.ingest.domain.erasure.Kept;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
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

    /** A report is an aid that can be had again, so that a device in it is enough. */
    private static final String REPORTS = """
            SELECT id::text AS key, concat_ws(E'\\n', report, failure_detail) AS text, false AS named
            FROM import WHERE id > $1::text::uuid AND (report IS NOT NULL OR failure_detail IS NOT NULL)
            ORDER BY id LIMIT $2""";

    private static final String REMEMBER = """
            INSERT INTO forgotten_person (lead_id, salt, people, devices, erased_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING""";

    private static final String FORGET_REJECTIONS = "DELETE FROM rejection WHERE id = ANY($1::text[]::uuid[])";

    private static final String FORGET_MAILS = "DELETE FROM email_activity WHERE event_id = ANY($1::text[]::uuid[])";

    /** The row stays counted. */
    private static final String FORGET_ERRORS = """
            UPDATE import_error SET row_text = '', detail = 'The row was about somebody who has been forgotten.'
            WHERE (import_id, row_number, number) IN (
                SELECT split_part(key, '/', 1)::uuid, split_part(key, '/', 2)::bigint, split_part(key, '/', 3)::integer
                FROM unnest($1::text[]) AS key)""";

    private static final String FORGET_REPORTS = """
            UPDATE import SET report = NULL, failure_detail = CASE WHEN failure_detail IS NOT NULL
                THEN 'What stood here spoke of somebody who has been forgotten. Make the import again.' END
            WHERE id = ANY($1::text[]::uuid[])""";

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

    @Override
    public Uni<Void> remember(SqlConnection connection, List<Erasure> erasures) {
        List<Tuple> rows = erasures.stream().map(PgTraces::row).toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(REMEMBER).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(Erasure erasure) {
        return Tuple.of(erasure.leadId(), erasure.salt())
                .addArrayOfString(erasure.people().toArray(String[]::new))
                .addArrayOfString(erasure.devices().toArray(String[]::new))
                .addOffsetDateTime(erasure.at().atOffset(ZoneOffset.UTC));
    }

    private static String first(Place place) {
        return place == Place.IMPORT_ERRORS ? FIRST + "/0/0" : FIRST;
    }

    private static String select(Place place) {
        return switch (place) {
            case REJECTIONS -> REJECTIONS;
            case MAILS -> MAILS;
            case IMPORT_ERRORS -> ERRORS;
            case IMPORT_REPORTS -> REPORTS;
        };
    }

    private static String forget(Place place) {
        return switch (place) {
            case REJECTIONS -> FORGET_REJECTIONS;
            case MAILS -> FORGET_MAILS;
            case IMPORT_ERRORS -> FORGET_ERRORS;
            case IMPORT_REPORTS -> FORGET_REPORTS;
        };
    }

    private static Kept kept(Row row) {
        return new Kept(row.getString("key"), row.getString("text"), row.getBoolean("named"));
    }
}
