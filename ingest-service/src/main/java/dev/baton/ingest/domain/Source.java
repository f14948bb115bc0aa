package dev.baton.ingest.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A place events come from: a site, an app, a server.
 *
 * @param id        stands in every event
 * @param name      unique among the sources in force
 * @param keyHint   the last four characters of the write key
 * @param createdBy user name of who made it
 * @param createdAt when
 * @param revokedAt when its key ceased to be valid, null while it is in force
 */
public record Source(UUID id, String name, String keyHint, String createdBy, Instant createdAt, Instant revokedAt) {
    public Source {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
