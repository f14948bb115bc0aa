package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.TooManyEventsException;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A source that sends too much is told when to come back; SDKs do by themselves. */
public class RateLimitProblemMapper {

    /** 429 with {@code Retry-After}. */
    @ServerExceptionMapper
    public Response map(TooManyEventsException failure) {
        return HttpProblem.builder(Problems.of(
                        IngestProblem.TOO_MANY_EVENTS,
                        "Nothing was taken. Repeat the whole request after the seconds in Retry-After, or ask for a higher"
                                + " rate limit of the source."))
                .withHeader("Retry-After", failure.patience().toSeconds() + 1)
                .build()
                .toResponse();
    }
}
