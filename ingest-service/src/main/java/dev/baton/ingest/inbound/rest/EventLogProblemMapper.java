package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.EventLogUnavailableException;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.kit.fault.FaultText;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Nothing is lost when the log is away: the sender is told to keep its events and when to come back. */
public class EventLogProblemMapper {

    private static final Logger LOG = Logger.getLogger(EventLogProblemMapper.class);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final long retryAfterSeconds;
    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    EventLogProblemMapper(IngestConfig config) {
        this.retryAfterSeconds = Math.max(1, config.retryAfter().toSeconds());
    }

    /** 503 with {@code Retry-After}. */
    @ServerExceptionMapper
    public Response map(EventLogUnavailableException failure) {
        sayNowAndThen(failure);
        return HttpProblem.builder(Problems.of(
                        IngestProblem.EVENT_LOG_UNAVAILABLE,
                        "None of the items is confirmed. Keep them and repeat the whole request with the same messageIds"
                                + " after the seconds in Retry-After."))
                .withHeader("Retry-After", retryAfterSeconds)
                .build()
                .toResponse();
    }

    /** While the broker is away every request fails alike: one line in ten seconds says it all. */
    private void sayNowAndThen(EventLogUnavailableException failure) {
        long now = System.nanoTime();
        long due = nextLine.get();
        if (now - due >= 0 && nextLine.compareAndSet(due, now + BETWEEN_LINES.toNanos())) {
            LOG.warnf("event=events-not-durable cause=%s", FaultText.of(failure.getCause()));
        }
    }
}
