package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.Submission;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.inbound.json.BodyBytes;
import dev.baton.ingest.inbound.json.BodyReader;
import dev.baton.ingest.inbound.json.BodyTooLargeException;
import dev.baton.ingest.inbound.json.ReadBody;
import dev.baton.ingest.inbound.json.ReadItem;
import dev.baton.ingest.inbound.json.UnreadableBodyException;
import dev.baton.kit.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Requests to submissions: who sends, what stands in the body, when it came. What can't be read is a problem. */
@Singleton
class TrackingRequests {

    private final Senders senders;
    private final Clock clock = Clock.systemUTC();

    TrackingRequests(Senders senders) {
        this.senders = senders;
    }

    /**
     * Reads a request.
     *
     * @param kind the call of the endpoint, null for a batch
     */
    Submission submission(TrackingKind kind, byte[] sent, HttpServerRequest request) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Source known = senders.byHeaders(request.getHeader("Authorization"), request.getHeader(Senders.SOURCE_HEADER));
        byte[] body = bytes(sent, request.getHeader("Content-Encoding"));
        ReadBody read = read(kind, body, known);
        Source source = known != null ? known : senders.byBody(read.writeKey());
        Reception reception = new Reception(
                source.id().toString(),
                receivedAt,
                kind,
                read.sentAt(),
                source.defaultConsent().under(read.context()),
                read.contextBytes(),
                request.getHeader("User-Agent"),
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                false);
        return new Submission(
                reception,
                read.items().stream().map(ReadItem::raw).toList(),
                index -> text(body, read, index),
                Traces.of(request.getHeader("traceparent"), request.getHeader("X-Request-Id")));
    }

    private static byte[] bytes(byte[] sent, String encoding) {
        boolean gzip = encoding != null && encoding.toLowerCase(Locale.ROOT).equals("gzip");
        if (encoding != null && !gzip && !encoding.equalsIgnoreCase("identity")) {
            throw Problems.of(IngestProblem.CONTENT_ENCODING_UNSUPPORTED, "Send the body plain or with gzip.");
        }
        try {
            return BodyBytes.of(sent == null ? new byte[0] : sent, gzip);
        } catch (BodyTooLargeException e) {
            throw Problems.of(IngestProblem.BODY_TOO_LARGE, e.getMessage());
        } catch (UnreadableBodyException e) {
            throw Problems.of(IngestProblem.UNREADABLE_BODY, e.getMessage());
        }
    }

    private static ReadBody read(TrackingKind kind, byte[] body, Source known) {
        try {
            return kind == null ? BodyReader.batch(body) : BodyReader.single(body);
        } catch (BodyTooLargeException e) {
            throw Problems.of(IngestProblem.BODY_TOO_LARGE, e.getMessage());
        } catch (UnreadableBodyException e) {
            // without a key in the headers, and none to be found in the body, it is first of all a stranger's
            throw known == null ? Senders.keyMissing() : Problems.of(IngestProblem.UNREADABLE_BODY, e.getMessage());
        }
    }

    /** The item as it was sent, but for the write key: it must not lie in the quarantine. */
    private static String text(byte[] body, ReadBody read, int index) {
        ReadItem item = read.items().get(index);
        String text = new String(body, item.start(), item.end() - item.start(), StandardCharsets.UTF_8);
        return read.writeKey() == null ? text : text.replace('"' + read.writeKey() + '"', "\"\"");
    }
}
