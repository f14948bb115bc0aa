package dev.baton.ingest.outbound.persistence;

import static dev.baton.ingest.outbound.persistence.RejectionSql.utc;

import dev.baton.ingest.application.quarantine.Position;
import dev.baton.ingest.application.quarantine.RejectionBook;
import dev.baton.ingest.application.quarantine.RejectionFilter;
import dev.baton.ingest.application.quarantine.Settlement;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The quarantine written set by set. */
@ApplicationScoped
class SqlRejectionBook implements RejectionBook {

    private static final String ADD = """
            INSERT INTO rejection (id, source_id, message_id, code, pointer, detail, event_name, call, item, sent_at,
                                   context, user_agent, received_at, history)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                                 $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::timestamptz[], $14::boolean[])
            ON CONFLICT (id) DO NOTHING""";

    private static final String LOCK = "SELECT " + RejectionSql.WHOLE + " FROM rejection r WHERE r.id = $1 FOR UPDATE";

    private static final String LOCK_NEXT =
            "SELECT " + RejectionSql.WHOLE + " FROM rejection r WHERE " + RejectionSql.MATCHES + """
            AND r.received_at <= $8 AND ($9::timestamptz IS NULL OR (r.received_at, r.id) > ($9, $10))
            ORDER BY r.received_at, r.id LIMIT $11 FOR UPDATE""";

    private static final String COUNT_OPEN =
            "SELECT count(*) FROM rejection r WHERE " + RejectionSql.MATCHES + " AND r.received_at <= $8";

    private static final String SETTLE = """
            UPDATE rejection r
            SET state = s.state, outcome = s.outcome, code = s.code, pointer = s.pointer, detail = s.detail,
                event_id = s.event_id, mended = coalesce(s.mended, r.mended), replays = r.replays + 1,
                changed_by = $9, changed_at = $10
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[])
                 AS s(id, state, outcome, code, pointer, detail, event_id, mended)
            WHERE r.id = s.id""";

    private static final String MOVE = """
            UPDATE rejection SET state = $8, changed_by = $9, changed_at = $10
            WHERE id IN (SELECT r.id FROM rejection r WHERE """ + " " + RejectionSql.MATCHES + """
                         AND ($11::uuid[] IS NULL OR r.id = ANY($11)) ORDER BY r.id LIMIT $12 FOR UPDATE)""";

    private static final String DELETE_BEFORE = """
            DELETE FROM rejection WHERE id IN (
                SELECT id FROM rejection WHERE received_at < $1 ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private final RejectionRows rows;

    SqlRejectionBook(RejectionRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> add(SqlConnection connection, Collection<Rejection> rejections) {
        // sorted, so that two batches with the same ids wait for each other in place of dead-locking
        List<Rejection> sorted =
                rejections.stream().sorted(Comparator.comparing(Rejection::id)).toList();
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(sorted.stream().map(Rejection::id).toArray(UUID[]::new))
                .addArrayOfString(texts(sorted, Rejection::sourceId))
                .addArrayOfString(texts(sorted, Rejection::messageId))
                .addArrayOfString(texts(sorted, one -> one.reason().code()))
                .addArrayOfString(texts(sorted, one -> one.reason().pointer()))
                .addArrayOfString(texts(sorted, one -> one.reason().detail()))
                .addArrayOfString(texts(sorted, Rejection::eventName))
                .addArrayOfString(texts(
                        sorted,
                        one -> one.shared().call() == null
                                ? null
                                : one.shared().call().wireName()))
                .addArrayOfString(texts(sorted, Rejection::item))
                .addArrayOfString(texts(sorted, one -> one.shared().sentAt()))
                .addArrayOfString(texts(sorted, one -> rows.context(one.shared().context())))
                .addArrayOfString(texts(sorted, one -> one.shared().userAgent()))
                .addArrayOfOffsetDateTime(
                        sorted.stream().map(one -> utc(one.receivedAt())).toArray(OffsetDateTime[]::new))
                .addArrayOfBoolean(
                        sorted.stream().map(one -> one.shared().history()).toArray(Boolean[]::new));
        return connection.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Rejection>> lock(SqlConnection connection, UUID id) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(id)).map(found -> StreamSupport.stream(
                        found.spliterator(), false)
                .findFirst()
                .map(rows::whole));
    }

    @Override
    public Uni<List<Rejection>> lockNext(
            SqlConnection connection, RejectionFilter filter, Position after, Instant until, int limit) {
        Tuple query = RejectionSql.parameters(filter)
                .addOffsetDateTime(utc(until))
                .addOffsetDateTime(after == null ? null : utc(after.receivedAt()))
                .addUUID(after == null ? null : after.id())
                .addInteger(limit);
        return connection.preparedQuery(LOCK_NEXT).execute(query).map(found -> StreamSupport.stream(
                        found.spliterator(), false)
                .map(rows::whole)
                .toList());
    }

    @Override
    public Uni<Long> countOpen(SqlConnection connection, RejectionFilter filter, Instant until) {
        Tuple query = RejectionSql.parameters(filter.in(RejectionState.OPEN)).addOffsetDateTime(utc(until));
        return connection.preparedQuery(COUNT_OPEN).execute(query).map(found -> found.iterator()
                .next()
                .getLong(0));
    }

    @Override
    public Uni<Void> settle(SqlConnection connection, List<Settlement> settlements, String by, Instant at) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(settlements.stream().map(Settlement::id).toArray(UUID[]::new))
                .addArrayOfString(texts(settlements, one -> one.state().name()))
                .addArrayOfString(texts(settlements, one -> one.outcome().name().toLowerCase(Locale.ROOT)))
                .addArrayOfString(texts(settlements, one -> one.reason().code()))
                .addArrayOfString(texts(settlements, one -> one.reason().pointer()))
                .addArrayOfString(texts(settlements, one -> one.reason().detail()))
                .addArrayOfUUID(settlements.stream().map(Settlement::eventId).toArray(UUID[]::new))
                .addArrayOfString(texts(settlements, Settlement::mended))
                .addString(by)
                .addOffsetDateTime(utc(at));
        return connection.preparedQuery(SETTLE).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<Integer> move(
            SqlConnection connection,
            RejectionFilter filter,
            Collection<UUID> ids,
            RejectionState from,
            RejectionState to,
            String by,
            Instant at,
            int limit) {
        Tuple change = RejectionSql.parameters(filter.in(from))
                .addString(to.name())
                .addString(by)
                .addOffsetDateTime(utc(at))
                .addArrayOfUUID(ids == null ? null : ids.toArray(UUID[]::new))
                .addInteger(limit);
        return connection.preparedQuery(MOVE).execute(change).map(SqlResult::rowCount);
    }

    @Override
    public Uni<Integer> deleteBefore(SqlConnection connection, Instant before, int limit) {
        return connection
                .preparedQuery(DELETE_BEFORE)
                .execute(Tuple.of(utc(before), limit))
                .map(SqlResult::rowCount);
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> column) {
        return all.stream().map(column).map(SqlRejectionBook::storable).toArray(String[]::new);
    }

    /** A column holds no NUL, and pointers, ids and times of rejected items may: it is shown as what can't be shown. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
