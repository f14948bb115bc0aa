package dev.baton.ingest.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One of a source's write keys, as it is kept: without the key.
 *
 * @param id         names it where it is revoked
 * @param hash       see {@link WriteKey#hash()}
 * @param hint       see {@link WriteKey#hint()}
 * @param createdBy  user name of who made it
 * @param createdAt  when
 * @param validUntil when it ends by itself because a newer key replaced it, null for no end
 * @param revokedAt  when somebody ended it, null while nobody did
 */
public record SourceKey(
        UUID id, String hash, String hint, String createdBy, Instant createdAt, Instant validUntil, Instant revokedAt) {
    public SourceKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hash, "hash");
    }

    /** The record of a new key without an end. */
    public static SourceKey of(UUID id, WriteKey key, String createdBy, Instant at) {
        return new SourceKey(id, key.hash(), key.hint(), createdBy, at, null, null);
    }

    /** Whether it can be written with at that instant. */
    public boolean validAt(Instant now) {
        return revokedAt == null && (validUntil == null || now.isBefore(validUntil));
    }
}
