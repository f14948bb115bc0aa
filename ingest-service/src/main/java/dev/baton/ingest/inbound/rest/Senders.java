package dev.baton.ingest.inbound.rest;

import static dev.baton.ingest.inbound.rest.IngestProblem.NOT_AN_INTEGRATOR;
import static dev.baton.ingest.inbound.rest.IngestProblem.ORIGIN_NOT_ALLOWED;
import static dev.baton.ingest.inbound.rest.IngestProblem.SOURCES_UNAVAILABLE;
import static dev.baton.ingest.inbound.rest.IngestProblem.SOURCE_NOT_NAMED;
import static dev.baton.ingest.inbound.rest.IngestProblem.SOURCE_UNKNOWN;
import static dev.baton.ingest.inbound.rest.IngestProblem.WRITE_KEY_MISSING;
import static dev.baton.ingest.inbound.rest.IngestProblem.WRITE_KEY_UNKNOWN;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.WriteKey;
import dev.baton.ingest.inbound.text.Utf8;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/**
 * Which source a request writes for: by the write key in HTTP Basic (as user name), in the query or in the body, or by a
 * bearer token with the role {@code integrator} together with the source's name in {@code X-Baton-Source}.
 */
@Singleton
class Senders {

    static final String SOURCE_HEADER = "X-Baton-Source";

    private static final String BASIC = "basic ";

    private final KnownSources sources;
    private final SecurityIdentity identity;
    private final long retryAfterSeconds;

    Senders(KnownSources sources, SecurityIdentity identity, IngestConfig config) {
        this.sources = sources;
        this.identity = identity;
        this.retryAfterSeconds = Math.max(1, config.retryAfter().toSeconds());
    }

    /** Who sends by the request's headers, else by {@code writeKey} in its query; null where neither says: then the body must. */
    Sender byRequest(HttpServerRequest request) {
        Sender sender = byHeaders(request.getHeader("Authorization"), request.getHeader(SOURCE_HEADER));
        String inQuery = sender == null && request.query() != null ? request.getParam("writeKey") : null;
        Sender known = inQuery == null ? sender : byKey(inQuery);
        return known == null ? null : admitted(known, request.getHeader("Origin"));
    }

    /** Who sends by a write key that stood in the body. */
    Sender byBody(String writeKey, String origin) {
        return admitted(byKey(writeKey), origin);
    }

    /** The source of a key that is no secret to whoever asks. */
    Optional<Source> byPublicKey(String writeKey) {
        mustBeLoaded();
        return Optional.ofNullable(WriteKey.ofText(writeKey)).flatMap(sources::byKey);
    }

    /** Who sends by the headers, null where they say nothing. */
    Sender byHeaders(String authorization, String sourceName) {
        mustBeLoaded();
        if (authorization == null) {
            return null;
        }
        return authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? byKey(userName(authorization.substring(BASIC.length()).strip()))
                : new Sender(byToken(sourceName), null);
    }

    private void mustBeLoaded() {
        if (!sources.loaded()) {
            throw HttpProblem.builder(Problems.of(
                            SOURCES_UNAVAILABLE, "The service has just started. Repeat the request in a few seconds."))
                    .withHeader("Retry-After", retryAfterSeconds)
                    .build();
        }
    }

    /**
     * Pages name their origin and can't lie about it, so a key copied to another site is of no use there. Where no page is
     * involved (a server, an app) there is nothing to compare.
     */
    private static Sender admitted(Sender sender, String origin) {
        if (origin != null && !sender.source().allowedOrigins().allows(origin)) {
            throw Problems.of(
                    ORIGIN_NOT_ALLOWED,
                    "Add the page's origin to the allowed origins of the source, or use its own key.");
        }
        return sender;
    }

    private Sender byKey(String text) {
        WriteKey key = WriteKey.ofText(text);
        if (key == null) {
            throw keyMissing();
        }
        return sources.byKey(key)
                .map(source -> new Sender(source, text))
                .orElseThrow(() -> unauthorized(
                        WRITE_KEY_UNKNOWN, "The key is wrong or revoked. Take the key of a source in force."));
    }

    /** A token that isn't valid never arrives here: it was refused before. */
    private Source byToken(String sourceName) {
        if (!identity.hasRole(Roles.INTEGRATOR)) {
            throw Problems.of(NOT_AN_INTEGRATOR, "Use a token with the role integrator, or a write key.");
        }
        if (sourceName == null || sourceName.isBlank()) {
            throw Problems.of(SOURCE_NOT_NAMED, "Name the source you send for in the header " + SOURCE_HEADER + ".");
        }
        return sources.byName(sourceName)
                .orElseThrow(() -> Problems.of(
                        SOURCE_UNKNOWN,
                        "No source in force has the name in " + SOURCE_HEADER + ". Make it at /v1/sources first."));
    }

    private static String userName(String credentials) {
        try {
            String decoded = Utf8.decode(Base64.getDecoder().decode(credentials));
            int colon = decoded == null ? -1 : decoded.indexOf(':');
            return colon < 0 ? decoded : decoded.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** What a request gets that names no sender. */
    static HttpProblem keyMissing() {
        return unauthorized(
                WRITE_KEY_MISSING,
                "Send the source's write key as HTTP Basic user name (empty password), or as writeKey in the body or the query.");
    }

    private static HttpProblem unauthorized(IngestProblem problem, String detail) {
        return HttpProblem.builder(Problems.of(problem, detail))
                .withHeader("WWW-Authenticate", "Basic realm=\"baton\", charset=\"UTF-8\"")
                .build();
    }
}
