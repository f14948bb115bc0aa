package dev.baton.ingest.inbound.rest;

import static dev.baton.ingest.inbound.rest.IngestProblem.NOT_AN_INTEGRATOR;
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
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Which source a request writes for: by the write key in HTTP Basic (as user name) or in the body, or by a bearer token
 * with the role {@code integrator} together with the source's name in {@code X-Baton-Source}.
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

    /** The source the headers speak for, null where they say nothing: then the body must. */
    Source byHeaders(String authorization, String sourceName) {
        if (!sources.loaded()) {
            throw HttpProblem.builder(Problems.of(
                            SOURCES_UNAVAILABLE, "The service has just started. Repeat the request in a few seconds."))
                    .withHeader("Retry-After", retryAfterSeconds)
                    .build();
        }
        if (authorization == null) {
            return null;
        }
        return authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? byKey(userName(authorization.substring(BASIC.length()).strip()))
                : byToken(sourceName);
    }

    /** The source of a write key that stood in the body. */
    Source byBody(String writeKey) {
        return byKey(writeKey);
    }

    private Source byKey(String text) {
        WriteKey key = WriteKey.ofText(text);
        if (key == null) {
            throw keyMissing();
        }
        return sources.byKey(key)
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
            String decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0 ? decoded : decoded.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** What a request gets that names no sender. */
    static HttpProblem keyMissing() {
        return unauthorized(
                WRITE_KEY_MISSING,
                "Send the source's write key as HTTP Basic user name (empty password), or as writeKey in the body.");
    }

    private static HttpProblem unauthorized(IngestProblem problem, String detail) {
        return HttpProblem.builder(Problems.of(problem, detail))
                .withHeader("WWW-Authenticate", "Basic realm=\"baton\", charset=\"UTF-8\"")
                .build();
    }
}
