package dev.baton.ingest.application;

import dev.baton.ingest.domain.SourceKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Where the keys of sources are changed. Every change is told to all replicas when it is committed. */
public interface SourceKeyStore {

    /**
     * Gives a source in force another key; the valid ones end at an instant, or earlier where they do already.
     *
     * @param most keys that may be valid at a time
     */
    Uni<SourceChange> add(UUID sourceId, SourceKey key, Instant othersEnd, int most);

    /** Ends a key now. */
    Uni<SourceChange> revoke(UUID sourceId, UUID keyId, String by, Instant at);
}
