package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.SourceLimits;
import dev.baton.ingest.application.Submission;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.human.Sighting;
import dev.baton.ingest.inbound.front.FrontDoor;
import dev.baton.ingest.inbound.json.BodyBytes;
import dev.baton.ingest.inbound.json.BodyForm;
import dev.baton.ingest.inbound.json.BodyReader;
import dev.baton.ingest.inbound.json.BodyTooLargeException;
import dev.baton.ingest.inbound.json.ReadBody;
import dev.baton.ingest.inbound.json.ReadItem;
import dev.baton.ingest.inbound.json.UnreadableBodyException;
import dev.baton.kit.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests to submissions: who sends, what stands in the body, when it came. What can't be read is a problem. */
@Singleton
class TrackingRequests {

    private final Senders senders;
    private final SourceLimits limits;
    private final Clock clock = Clock.systemUTC();

    TrackingRequests(Senders senders, SourceLimits limits) {
        this.senders = senders;
        this.limits = limits;
    }

    /**
     * What the request's own thread must tell; quick whatever was sent.
     *
     * @param kind    the call of the endpoint, null where the items say it
     * @param history whether it may be about the distant past
     */
    Arrival arrival(TrackingKind kind, boolean history, RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Arrival(
                receivedAt,
                kind,
                history,
                senders.byRequest(request),
                request.getHeader("Origin"),
                FrontDoor.body(exchange),
                MediaTypes.isGzip(request),
                request.getHeader("User-Agent"),
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                Prefetch.is(request),
                Traces.of(request.getHeader("traceparent"), request.getHeader("X-Request-Id")));
    }

    /** Reads the body; on any thread. */
    Submission submission(Arrival arrival) {
        return submission(arrival, arrival.kind() == null ? BodyReader::batch : BodyReader::single);
    }

    /** Reads a body of another form. */
    Submission submission(Arrival arrival, BodyForm form) {
        byte[] body = plain(arrival);
        ReadBody read = read(form, body, arrival.sender());
        Sender sender = arrival.sender() != null ? arrival.sender() : senders.byBody(read.writeKey(), arrival.origin());
        if (arrival.history() && !sender.mayImport()) {
            throw Problems.of(
                    IngestProblem.IMPORT_NOT_ALLOWED, "Send history with the key of a source of kind SERVER.");
        }
        limits.take(sender.source(), read.items().size());
        ItemTexts texts = new ItemTexts(body, read, sender.key());
        return new Submission(
                reception(arrival, sender, read),
                read.items().stream().map(ReadItem::raw).toList(),
                texts::of,
                arrival.trace());
    }

    private static Reception reception(Arrival arrival, Sender sender, ReadBody read) {
        return new Reception(
                sender.source().id().toString(),
                arrival.receivedAt(),
                arrival.kind(),
                read.sentAt(),
                context(arrival, sender.source().defaultConsent().under(read.context())),
                read.contextBytes(),
                arrival.userAgent(),
                arrival.address(),
                arrival.history(),
                sender.maySendOutcomes());
    }

    private static Map<String, Object> context(Arrival arrival, Map<String, Object> sent) {
        if (!arrival.prefetch()) {
            return sent;
        }
        Map<String, Object> context = new LinkedHashMap<>(sent);
        context.put(Sighting.PREFETCH, true);
        return context;
    }

    private static byte[] plain(Arrival arrival) {
        try {
            return BodyBytes.of(arrival.body(), arrival.gzip());
        } catch (BodyTooLargeException e) {
            throw Problems.of(IngestProblem.BODY_TOO_LARGE, e.getMessage());
        } catch (UnreadableBodyException e) {
            throw Problems.of(IngestProblem.UNREADABLE_BODY, e.getMessage());
        }
    }

    private static ReadBody read(BodyForm form, byte[] body, Sender known) {
        try {
            return form.read(body);
        } catch (BodyTooLargeException e) {
            throw Problems.of(IngestProblem.BODY_TOO_LARGE, e.getMessage());
        } catch (UnreadableBodyException e) {
            // without a key in the headers, and none to be found in the body, it is first of all a stranger's
            throw known == null ? Senders.keyMissing() : Problems.of(IngestProblem.UNREADABLE_BODY, e.getMessage());
        }
    }
}
