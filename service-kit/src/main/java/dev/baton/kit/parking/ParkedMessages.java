package dev.baton.kit.parking;

import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.PublishingException;
import dev.baton.kit.message.RecordPublisher;
import dev.baton.kit.message.RefusedRecord;
import dev.baton.kit.transaction.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Keeps messages that can't be sent. They leave when an admin replays them after the cause is gone, in the order in which
 * they were parked, or discards them.
 */
@ApplicationScoped
public class ParkedMessages {

    /** Bytes of a message's content that are shown. */
    public static final int EXCERPT = 16 * 1024;

    private static final Logger LOG = Logger.getLogger(ParkedMessages.class);

    /** Messages sent in one transaction of a replay. */
    private static final int REPLAYED_AT_ONCE = 200;

    /** Share of what the publisher takes at once. */
    private static final int SHARE_OF_ROOM = 4;

    private static final String PARK = """
            INSERT INTO parked_message (topic, key, headers, value, refusal)
            SELECT * FROM unnest($1::text[], $2::bytea[], $3::text[], $4::bytea[], $5::text[])""";

    private static final String COLUMNS =
            "id, topic, key, headers, coalesce(octet_length(value), 0)::bigint AS bytes, refusal, attempts, parked_at";

    private static final String LIST = "SELECT " + COLUMNS + " FROM parked_message WHERE id > $1 ORDER BY id LIMIT $2";

    private static final String FIND =
            "SELECT " + COLUMNS + ", substr(value, 1, " + EXCERPT + ") AS content FROM parked_message WHERE id = $1";

    private static final String TAKE = """
            WITH head AS (SELECT id, coalesce(octet_length(value), 0) AS bytes FROM parked_message
                          WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3 FOR UPDATE),
            summed AS (SELECT id, bytes, sum(bytes) OVER (ORDER BY id) AS total FROM head)
            SELECT id, topic, key, headers, value FROM parked_message
            WHERE id IN (SELECT id FROM summed WHERE total <= $4 OR total = bytes) ORDER BY id""";

    private static final String REFUSED_AGAIN = """
            UPDATE parked_message SET attempts = attempts + 1, refusal = again.refusal
            FROM unnest($1::bigint[], $2::text[]) AS again (id, refusal) WHERE parked_message.id = again.id""";

    private static final String DELETE = "DELETE FROM parked_message WHERE id = ANY($1::bigint[])";

    private static final String LAST = "SELECT coalesce(max(id), 0) FROM parked_message";

    private final Pool pool;
    private final UnitOfWork unitOfWork;
    private final RecordPublisher publisher;
    private final MeterRegistry metrics;

    public ParkedMessages(Pool pool, UnitOfWork unitOfWork, RecordPublisher publisher, MeterRegistry metrics) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Keeps refused records, in the caller's transaction. */
    public Uni<Void> park(SqlConnection connection, List<RefusedRecord> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        refused.forEach(this::report);
        Tuple columns = Tuple.tuple()
                .addArrayOfString(
                        refused.stream().map(one -> one.wire().topic()).toArray(String[]::new))
                .addValue(refused.stream()
                        .map(one -> ParkedRecords.key(one.wire()))
                        .toArray(Buffer[]::new))
                .addArrayOfString(refused.stream()
                        .map(one -> ParkedRecords.headers(one.wire()))
                        .toArray(String[]::new))
                .addValue(refused.stream()
                        .map(one -> ParkedRecords.value(one.wire()))
                        .toArray(Buffer[]::new))
                .addArrayOfString(
                        refused.stream().map(one -> one.refusal().name()).toArray(String[]::new));
        return connection.preparedQuery(PARK).execute(columns).replaceWithVoid();
    }

    /** Parked messages after that one in the order of parking, without their content. */
    public Uni<List<ParkedMessage>> list(long after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(after, limit))
                .map(rows -> stream(rows).map(ParkedRecords::message).toList());
    }

    /** A parked message with the beginning of its content. */
    public Uni<Optional<ParkedContent>> find(long id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> stream(rows).findFirst().map(ParkedMessages::content));
    }

    /** Sends one message again; empty where there is none of that id. */
    public Uni<Optional<ReplayResult>> replay(long id) {
        return replayBatch(id - 1, id, 1)
                .map(batch -> batch.isEmpty() ? Optional.empty() : Optional.of(batch.result()));
    }

    /** Sends everything again that is parked by now, in the order of parking. */
    public Uni<ReplayResult> replayAll() {
        return pool.query(LAST)
                .execute()
                .chain(rows -> replayFrom(0, rows.iterator().next().getLong(0), ReplayResult.NONE));
    }

    /** Deletes one message; whether there was one of that id. */
    public Uni<Boolean> discard(long id) {
        return pool.preparedQuery(DELETE).execute(Tuple.of(new Long[] {id})).map(rows -> rows.rowCount() > 0);
    }

    private Uni<ReplayResult> replayFrom(long after, long last, ReplayResult before) {
        return replayBatch(after, last, REPLAYED_AT_ONCE)
                // one that is refused can make its neighbours in a request fail too
                .onFailure(PublishingException.class)
                .recoverWithUni(() -> replayBatch(after, last, 1))
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().item(before)
                        : replayFrom(batch.lastId(), last, before.plus(batch.result())));
    }

    /**
     * Messages that were replayed together.
     *
     * @param lastId the last of them, 0 where there were none
     */
    private record Batch(long lastId, ReplayResult result) {
        private boolean isEmpty() {
            return lastId == 0;
        }
    }

    /** In one transaction: a crash before its end leaves them parked, and readers know those that are sent twice by their ids. */
    private Uni<Batch> replayBatch(long after, long last, int most) {
        return unitOfWork.run(connection -> connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(after, last, most, publisher.room() / SHARE_OF_ROOM))
                .chain(rows -> {
                    List<Row> taken = stream(rows).toList();
                    return taken.isEmpty()
                            ? Uni.createFrom().item(new Batch(0, ReplayResult.NONE))
                            : publisher
                                    .publishWhatCanBeSent(taken.stream()
                                            .map(ParkedRecords::wire)
                                            .toList())
                                    .chain(refused -> settle(connection, taken, refused));
                }));
    }

    private static Uni<Batch> settle(SqlConnection connection, List<Row> taken, List<RefusedRecord> refused) {
        List<Long> sent =
                new ArrayList<>(taken.stream().map(row -> row.getLong("id")).toList());
        Long[] stay = refused.stream()
                .map(one -> taken.get(one.position()).getLong("id"))
                .toArray(Long[]::new);
        sent.removeAll(List.of(stay));
        String[] reasons = refused.stream().map(one -> one.refusal().name()).toArray(String[]::new);
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(sent.toArray(Long[]::new)))
                .chain(() -> connection.preparedQuery(REFUSED_AGAIN).execute(Tuple.of(stay, reasons)))
                .replaceWith(new Batch(taken.getLast().getLong("id"), new ReplayResult(sent.size(), stay.length)));
    }

    private void report(RefusedRecord refused) {
        LOG.errorf(
                "event=message-parked topic=%s type=%s refusal=%s bytes=%d",
                refused.wire().topic(),
                CloudEventHeader.TYPE.read(refused.wire().headers()),
                refused.refusal(),
                refused.wire().value() == null ? 0 : refused.wire().value().length);
        metrics.counter(
                        "baton.messages.parked",
                        "topic",
                        refused.wire().topic(),
                        "refusal",
                        refused.refusal().name())
                .increment();
    }

    private static ParkedContent content(Row row) {
        ParkedMessage message = ParkedRecords.message(row);
        var content = row.getBuffer("content");
        return new ParkedContent(
                message,
                content == null ? null : content.toString(StandardCharsets.UTF_8.name()),
                message.bytes() > EXCERPT);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
