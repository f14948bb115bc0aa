package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A source as its owners see it; the keys themselves can't be read again.
 *
 * @param keyHint        the last four characters of the newest key; absent for a webhook
 * @param allowedOrigins empty: any
 * @param rateLimit      absent: as much as the service takes
 * @param trackingPlan   absent: the default plan
 * @param revokedAt      absent while it is in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceView(
        UUID id,
        String name,
        SourceKind kind,
        String keyHint,
        List<String> allowedOrigins,
        RateLimit rateLimit,
        Map<String, Boolean> defaultConsent,
        String trackingPlan,
        String createdBy,
        Instant createdAt,
        Instant revokedAt) {

    static SourceView of(KeyedSource keyed) {
        Source source = keyed.source();
        return new SourceView(
                source.id(),
                source.name(),
                source.kind(),
                keyed.keys().isEmpty() ? null : keyed.keys().getFirst().hint(),
                source.allowedOrigins().patterns(),
                source.rateLimit(),
                source.defaultConsent().purposes(),
                source.trackingPlan(),
                source.createdBy(),
                source.createdAt(),
                source.revokedAt());
    }
}
