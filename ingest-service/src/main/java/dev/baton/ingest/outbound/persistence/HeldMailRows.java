package dev.baton.ingest.outbound.persistence;

import dev.baton.contracts.event.CorrectedEvent;
import dev.baton.ingest.application.mail.DueEvent;
import dev.baton.ingest.application.mail.HeldEvent;
import dev.baton.ingest.domain.human.HumanConfidence;
import dev.baton.ingest.domain.human.MailAct;
import dev.baton.ingest.domain.human.MailActivity;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Rows of {@code email_activity} to and from what they mean. */
final class HeldMailRows {

    private HeldMailRows() {}

    static Tuple entered(List<HeldEvent> events, Duration window, Instant earliest) {
        List<MailActivity> activities = events.stream().map(HeldEvent::activity).toList();
        return Tuple.tuple()
                .addArrayOfUUID(activities.stream().map(MailActivity::eventId).toArray(UUID[]::new))
                .addArrayOfString(texts(activities, MailActivity::recipient))
                .addArrayOfString(texts(activities, MailActivity::mail))
                .addArrayOfString(texts(
                        activities, one -> one.act() == null ? null : one.act().name()))
                .addArrayOfOffsetDateTime(times(activities, MailActivity::happenedAt))
                .addArrayOfOffsetDateTime(times(events, held -> held.event().receivedAt()))
                .addArrayOfString(texts(activities, MailActivity::link))
                .addArrayOfString(texts(activities, MailActivity::address))
                .addArrayOfString(texts(activities, MailActivity::agent))
                .addArrayOfBoolean(
                        activities.stream().map(MailActivity::honeypot).toArray(Boolean[]::new))
                .addArrayOfBoolean(
                        activities.stream().map(MailActivity::proxied).toArray(Boolean[]::new))
                .addArrayOfShort(
                        activities.stream().map(one -> percent(one.told())).toArray(Short[]::new))
                .addArrayOfString(texts(activities, one -> evidence(one.told())))
                .addArrayOfString(texts(events, held -> held.event().messageId()))
                .addArrayOfString(texts(events, held -> held.event().sourceId()))
                .addArrayOfString(texts(events, held -> held.event().anonymousId()))
                .addArrayOfString(texts(events, held -> held.event().userId()))
                .addArrayOfOffsetDateTime(
                        times(events, held -> later(held.event().receivedAt().plus(window), earliest)))
                .addArrayOfString(texts(events, HeldEvent::json))
                .addArrayOfString(texts(events, HeldEvent::correlationId))
                .addArrayOfString(texts(events, HeldEvent::traceparent));
    }

    static MailActivity activity(Row row) {
        String act = row.getString("act");
        return new MailActivity(
                row.getUUID("event_id"),
                row.getString("recipient"),
                row.getString("mail"),
                act == null ? null : MailAct.valueOf(act),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getString("link"),
                row.getString("address"),
                row.getString("agent"),
                row.getBoolean("honeypot"),
                row.getBoolean("proxied"),
                confidence(row));
    }

    static DueEvent due(Row row) {
        return new DueEvent(
                activity(row), row.getString("event"), row.getString("correlation_id"), row.getString("traceparent"));
    }

    static CorrectedEvent corrected(Row row, Instant now) {
        HumanConfidence confidence = confidence(row);
        return new CorrectedEvent(
                row.getUUID("event_id").toString(),
                row.getString("message_id"),
                row.getString("source_id"),
                row.getString("anonymous_id"),
                row.getString("user_id"),
                confidence.percent(),
                confidence.evidence(),
                now);
    }

    /** Event ids, percentages and evidence, in three columns of one order. */
    static Tuple verdicts(Map<UUID, HumanConfidence> verdicts) {
        List<UUID> ids = verdicts.keySet().stream().sorted().toList();
        return Tuple.tuple()
                .addArrayOfUUID(ids.toArray(UUID[]::new))
                .addArrayOfShort(
                        ids.stream().map(id -> percent(verdicts.get(id))).toArray(Short[]::new))
                .addArrayOfString(texts(ids, id -> evidence(verdicts.get(id))));
    }

    /** The parameters of {@link HeldMailSql#AROUND}. */
    static Tuple around(Iterable<MailActivity> some, Instant since, Duration near) {
        Map<List<String>, Instant[]> places = new HashMap<>();
        List<List<String>> mailboxes = new ArrayList<>();
        for (MailActivity one : some) {
            mailboxes.add(List.of(one.recipient(), one.mail()));
            if (one.address() != null) {
                places.merge(
                        List.of(one.mail(), one.address()),
                        new Instant[] {one.happenedAt(), one.happenedAt()},
                        HeldMailRows::widened);
            }
        }
        List<List<String>> boxes = mailboxes.stream().distinct().toList();
        List<Map.Entry<List<String>, Instant[]>> ranges = List.copyOf(places.entrySet());
        return Tuple.tuple()
                .addArrayOfString(texts(boxes, List::getFirst))
                .addArrayOfString(texts(boxes, List::getLast))
                .addArrayOfString(texts(ranges, range -> range.getKey().getFirst()))
                .addArrayOfString(texts(ranges, range -> range.getKey().getLast()))
                .addArrayOfOffsetDateTime(times(ranges, range -> range.getValue()[0].minus(near)))
                .addArrayOfOffsetDateTime(times(ranges, range -> range.getValue()[1].plus(near)))
                .addOffsetDateTime(since.atOffset(ZoneOffset.UTC));
    }

    /** What must not be judged by two at a time. */
    static String[] lockNames(Iterable<MailActivity> some) {
        List<String> names = new ArrayList<>();
        for (MailActivity one : some) {
            names.add("mailbox\n" + one.mail() + "\n" + one.recipient());
            if (one.address() != null) {
                names.add("address\n" + one.mail() + "\n" + one.address());
            }
        }
        return names.stream().distinct().toArray(String[]::new);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant[] widened(Instant[] one, Instant[] other) {
        return new Instant[] {
            one[0].isBefore(other[0]) ? one[0] : other[0], one[1].isAfter(other[1]) ? one[1] : other[1]
        };
    }

    private static HumanConfidence confidence(Row row) {
        String evidence = row.getString("evidence");
        return new HumanConfidence(
                row.getInteger("percent"), evidence.isEmpty() ? List.of() : List.of(evidence.split("\n", -1)));
    }

    private static Short percent(HumanConfidence confidence) {
        return (short) confidence.percent();
    }

    private static String evidence(HumanConfidence confidence) {
        return String.join("\n", confidence.evidence());
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> rows, Function<T, Instant> column) {
        return rows.stream()
                .map(row -> column.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
