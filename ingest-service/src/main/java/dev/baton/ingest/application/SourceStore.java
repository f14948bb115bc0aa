package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where sources are kept. */
public interface SourceStore {

    /** Every source, the revoked included, by name. */
    Uni<List<KeyedSource>> all();

    /** The sources in force with their keys that nobody revoked. */
    Uni<List<KeyedSource>> inForce();

    /** Keeps a new source; false where another in force has its name. */
    Uni<Boolean> add(Source source, SourceKey key);

    /** Keeps the source unless its key is known already: any number of replicas may do it at once. */
    Uni<Void> ensure(Source source, SourceKey key);

    /** Ends a source; false where none of that id is in force. */
    Uni<Boolean> revoke(UUID id, String by, Instant at);
}
