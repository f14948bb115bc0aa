package dev.baton.ingest.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When an event happened, by the service's clock: {@code receivedAt − (sentAt − originalTimestamp)}.
 *
 * <p>The difference of the sender's two readings is true even where its clock is wrong. Nothing happens after it was
 * received. Milliseconds, as the SDKs send them.
 */
public final class EventTime {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private EventTime() {}

    /**
     * Corrects the sender's clock.
     *
     * @param original when it happened by the sender's clock; null when the sender doesn't say: then it is {@code receivedAt}
     * @param sentAt   when it was sent by the same clock; null leaves {@code original} uncorrected
     */
    public static Instant happenedAt(Instant original, Instant sentAt, Instant receivedAt) {
        Instant received = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        Instant happened = corrected(original, sentAt, receivedAt);
        return happened.isAfter(received) ? received : happened;
    }

    /** The same before it is limited to the past: what lies after {@code receivedAt} has not happened yet. */
    static Instant corrected(Instant original, Instant sentAt, Instant receivedAt) {
        Instant received = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        if (original == null) {
            return received;
        }
        Instant corrected = sentAt == null ? original : received.minus(Duration.between(original, sentAt));
        return corrected.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads an ISO-8601 instant with zone, or a date (its first moment in UTC); null where it is neither or out of range. */
    public static Instant parse(Object value) {
        if (!(value instanceof String text) || text.length() < 10 || text.length() > 40) {
            return null;
        }
        Instant plain = PlainInstant.parse(text);
        return inRange(plain != null ? plain : general(text));
    }

    private static Instant inRange(Instant instant) {
        return instant == null || instant.isBefore(FIRST) || instant.isAfter(LAST) ? null : instant;
    }

    private static Instant general(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
