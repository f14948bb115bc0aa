package dev.baton.kit.outbox;

import dev.baton.kit.eventloop.EventLoops;
import dev.baton.kit.fault.FaultText;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.message.RecordPublisher;
import dev.baton.kit.parking.ParkedMessages;
import dev.baton.kit.transaction.Committed;
import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Sends what stands in the outbox, woken by each commit and by a poll.
 *
 * <p>One relay of a service works at a time (advisory lock), in the order of ids, so that the order of a key is kept
 * with any number of replicas. A crash between sending and committing sends again: readers know a repetition by its id.
 *
 * <p>A message that can never be sent is moved to the {@linkplain ParkedMessages parked messages} in the transaction that
 * takes it out of the outbox, and the others go on, those of the same key included (docs/adr/0037). After a failure the
 * next batch is a single message and the batches grow again from there: a record that the broker refuses can make its
 * neighbours in one request fail too, and alone it is recognised.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LOCK = 0x0b_a7_0b;

    /** Of what the publisher takes at once, so that a few large messages neither fill it nor are refused for ever. */
    private static final int SHARE_OF_ROOM = 4;

    /** The first ones, up to a number and up to a size; one at least, however large, which then leaves alone. */
    private static final String TAKE = """
            WITH head AS (SELECT id, octet_length(data) + $3 AS bytes FROM outbox ORDER BY id LIMIT $1),
            summed AS (SELECT id, bytes, sum(bytes) OVER (ORDER BY id) AS total FROM head),
            portion AS MATERIALIZED (SELECT id FROM summed WHERE total <= $2 OR total = bytes)
            DELETE FROM outbox WHERE id IN (SELECT id FROM portion)
            RETURNING id, message_id, topic, key, type, occurred_at, causation_id, correlation_id, traceparent, data,
                      (SELECT count(*) FROM head) AS looked_at""";

    /** Its commit needs no flush of its own: what a crash of the database brings back is sent again, under the same ids. */
    private static final String BEGIN =
            "SELECT pg_try_advisory_xact_lock($1), set_config('synchronous_commit', 'off', true)";

    private final Pool pool;
    private final RecordPublisher publisher;
    private final ParkedMessages parked;
    private final OutboxConfig config;
    private final String source;
    private final Context context;
    private final Vertx vertx;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean again;
    private volatile int batchSize;
    private volatile boolean stopped;

    public OutboxRelay(
            Pool pool,
            RecordPublisher publisher,
            ParkedMessages parked,
            OutboxConfig config,
            ApplicationConfig application,
            Vertx vertx) {
        this.pool = pool;
        this.publisher = publisher;
        this.parked = parked;
        this.config = config;
        this.batchSize = config.batchSize();
        this.source = application.name().orElseThrow();
        this.vertx = vertx;
        this.context = EventLoops.next(vertx);
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            vertx.setPeriodic(config.pollInterval().toMillis(), timer -> wake());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    void committed(@Observes Committed committed) {
        wake();
    }

    /** Looks into the outbox now; a call during a look makes it look once more. */
    public void wake() {
        again = true;
        if (config.enabled() && !stopped && running.compareAndSet(false, true)) {
            context.runOnContext(ignored -> drain());
        }
    }

    private void drain() {
        again = false;
        relayOnce(batchSize).subscribe().with(this::afterBatch, this::afterFailure);
    }

    private void afterBatch(boolean mayBeMore) {
        batchSize = Math.min(config.batchSize(), batchSize * 2);
        if (!stopped && (again || mayBeMore)) {
            drain();
            return;
        }
        running.set(false);
        if (again) {
            wake();
        }
    }

    private void afterFailure(Throwable failure) {
        LOG.warnf("event=outbox-relay-failed retryIn=%s cause=%s", config.pollInterval(), FaultText.of(failure));
        batchSize = 1;
        running.set(false); // the poll tries again
    }

    /** Sends one batch in one transaction; answers whether there may be more. */
    private Uni<Boolean> relayOnce(int most) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(BEGIN)
                .execute(Tuple.of(LOCK))
                .chain(locked -> locked.iterator().next().getBoolean(0)
                        ? takeAndSend(connection, most)
                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> takeAndSend(SqlConnection connection, int most) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(most, publisher.room() / SHARE_OF_ROOM, RecordPublisher.OVERHEAD))
                .chain(rows -> publisher
                        .publishWhatCanBeSent(records(rows))
                        .chain(refused -> parked.park(connection, refused))
                        .replaceWith(() -> mayBeMore(rows, most)));
    }

    private List<ProducerRecord<String, byte[]>> records(RowSet<Row> rows) {
        return inOrder(rows).stream().map(message -> message.toRecord(source)).toList();
    }

    private static boolean mayBeMore(RowSet<Row> rows, int most) {
        return rows.size() == most || (rows.size() > 0 && rows.iterator().next().getLong("looked_at") > rows.size());
    }

    private static List<OutboundMessage> inOrder(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .sorted(Comparator.comparingLong(row -> row.getLong(0)))
                .map(OutboxRelay::message)
                .toList();
    }

    private static OutboundMessage message(Row row) {
        return new OutboundMessage(
                row.getUUID("message_id"),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("causation_id"),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getString("data"));
    }
}
