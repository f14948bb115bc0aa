package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.mail.DueEvent;
import dev.baton.ingest.application.mail.HeldEvent;
import dev.baton.ingest.application.mail.HeldMail.Book;
import dev.baton.ingest.application.mail.HeldMail.Kept;
import dev.baton.ingest.application.mail.TakeHeldEvents;
import dev.baton.ingest.domain.human.HumanConfidence;
import dev.baton.ingest.domain.human.MailActivity;
import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The book of one transaction: one statement a verb, however many rows. */
final class PgBook implements Book {

    /** Of events taken at once; they stand in memory a few times over. */
    private static final long MOST_BYTES = 4L << 20;

    private final SqlConnection connection;
    private final Inbox inbox;
    private final Outbox outbox;
    private final HeldMailMessages messages;

    PgBook(SqlConnection connection, Inbox inbox, Outbox outbox, HeldMailMessages messages) {
        this.connection = connection;
        this.inbox = inbox;
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public Uni<List<HeldEvent>> enter(List<HeldEvent> events, Duration window, Instant earliest) {
        List<UUID> ids = events.stream().map(held -> held.activity().eventId()).toList();
        return inbox.claim(connection, TakeHeldEvents.CONSUMER, ids).chain(claimed -> {
            Set<UUID> open = new HashSet<>(claimed);
            List<HeldEvent> fresh = events.stream()
                    .filter(held -> open.remove(held.activity().eventId()))
                    .toList();
            return fresh.isEmpty()
                    ? Uni.createFrom().item(fresh)
                    : connection
                            .preparedQuery(HeldMailSql.ENTER)
                            .execute(HeldMailRows.entered(fresh, window, earliest))
                            .replaceWith(fresh);
        });
    }

    @Override
    public Uni<List<DueEvent>> takeDue(Instant now, int atMost) {
        return connection
                .preparedQuery(HeldMailSql.TAKE_DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), atMost, MOST_BYTES))
                .map(rows -> all(rows, HeldMailRows::due));
    }

    @Override
    public Uni<List<Kept>> around(Collection<MailActivity> some, Instant since, Duration near) {
        return connection
                .preparedQuery(HeldMailSql.LOCK)
                .execute(Tuple.of((Object) HeldMailRows.lockNames(some)))
                .chain(locked ->
                        connection.preparedQuery(HeldMailSql.AROUND).execute(HeldMailRows.around(some, since, near)))
                .map(rows -> all(rows, row -> new Kept(HeldMailRows.activity(row), row.getBoolean("released"))));
    }

    @Override
    public Uni<Void> release(List<DueEvent> events, Map<UUID, HumanConfidence> verdicts, Instant now) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, HumanConfidence> theirs = events.stream()
                .map(event -> event.activity().eventId())
                .collect(Collectors.toMap(Function.identity(), verdicts::get));
        List<OutboundMessage> released = events.stream()
                .map(event ->
                        messages.released(event, theirs.get(event.activity().eventId())))
                .toList();
        return connection
                .preparedQuery(HeldMailSql.RELEASE)
                .execute(HeldMailRows.verdicts(theirs).addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .chain(() -> outbox.write(connection, released));
    }

    @Override
    public Uni<Integer> correct(Map<UUID, HumanConfidence> verdicts, Instant now) {
        return connection
                .preparedQuery(HeldMailSql.CORRECT)
                .execute(HeldMailRows.verdicts(verdicts))
                .map(rows -> all(rows, row -> messages.corrected(row, now)))
                .chain(corrections -> outbox.write(connection, corrections).replaceWith(corrections.size()));
    }

    @Override
    public Uni<Integer> forget(Instant before, int atMost) {
        return connection
                .preparedQuery(HeldMailSql.FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), atMost))
                .map(RowSet::rowCount);
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> meaning) {
        return StreamSupport.stream(rows.spliterator(), false).map(meaning).toList();
    }
}
