package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.ingest.application.AuditEntry;
import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.SourceUsage;
import dev.baton.ingest.domain.SourceKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One source with its keys, what it sent of late and what was done to it.
 *
 * @param source  the fields of the list
 * @param version counts the changes; the ETag
 * @param keys    every key it ever had, newest first
 * @param usage   over all replicas, some seconds late
 * @param history newest first, a hundred at most
 */
public record SourceDetail(
        @JsonUnwrapped SourceView source,
        long version,
        List<KeyView> keys,
        SourceUsage usage,
        List<AuditEntry> history) {

    /**
     * A key without the key.
     *
     * @param hint       its last four characters
     * @param validUntil when it ends because another replaced it; absent for no end
     * @param lastUsedAt when something was last sent with it, exact to some seconds; absent for never
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeyView(
            UUID id,
            String hint,
            boolean valid,
            String createdBy,
            Instant createdAt,
            Instant validUntil,
            Instant revokedAt,
            Instant lastUsedAt) {}

    static SourceDetail of(
            KeyedSource keyed, SourceUsage usage, Map<UUID, Instant> keysUsed, List<AuditEntry> history, Instant now) {
        List<KeyView> keys = keyed.keys().stream()
                .map(key -> view(key, keysUsed.get(key.id()), now))
                .toList();
        return new SourceDetail(SourceView.of(keyed), keyed.source().version(), keys, usage, history);
    }

    private static KeyView view(SourceKey key, Instant lastUsedAt, Instant now) {
        return new KeyView(
                key.id(),
                key.hint(),
                key.validAt(now),
                key.createdBy(),
                key.createdAt(),
                key.validUntil(),
                key.revokedAt(),
                lastUsedAt);
    }
}
