package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.WriteKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where sources are kept. */
public interface SourceStore {

    /** Every source, the revoked included, by name. */
    Uni<List<Source>> all();

    /** The sources in force by the hash of their write key. */
    Uni<Map<String, Source>> inForceByKeyHash();

    /** Keeps a new source; false where another in force has its name. */
    Uni<Boolean> add(Source source, WriteKey key);

    /** Keeps the source unless its key is known already: any number of replicas may do it at once. */
    Uni<Void> ensure(Source source, WriteKey key);

    /** Ends a source; false where none of that id is in force. */
    Uni<Boolean> revoke(UUID id, Instant at);
}
