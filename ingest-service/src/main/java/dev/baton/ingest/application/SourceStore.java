package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Where sources are kept. Every change is told to all replicas when it is committed. */
public interface SourceStore {

    /**
     * Sources by name.
     *
     * @param limit items, and one more where there are more
     * @param after name of the last source of the page before, null for the first page
     */
    Uni<List<KeyedSource>> page(SourceFilter filter, int limit, Position after);

    /** One source with all keys it ever had. */
    Uni<Optional<KeyedSource>> find(UUID id);

    /** What was done to it, newest first, a hundred at most. */
    Uni<List<AuditEntry>> history(UUID id);

    /** Keeps a new source; the key is null for kinds that have none. False where another in force has its name. */
    Uni<Boolean> add(Source source, SourceKey key);

    /** Keeps the source unless its key is known already: any number of replicas may do it at once. */
    Uni<Void> ensure(Source source, SourceKey key);

    /**
     * Changes name and settings.
     *
     * @param ifVersion the version that was read, null for whatever it is now
     * @param wish      from the source as it is to the source as it shall be
     */
    Uni<SourceChange> change(UUID id, Long ifVersion, UnaryOperator<Source> wish, String by, Instant at);

    /** Ends a source in force. */
    Uni<SourceChange> revoke(UUID id, String by, Instant at);

    /** Brings a revoked source back, with the keys it had. */
    Uni<SourceChange> restore(UUID id, String by, Instant at);

    /** Where a page ends: names of revoked sources may be the same. */
    record Position(String name, UUID id) {}
}
