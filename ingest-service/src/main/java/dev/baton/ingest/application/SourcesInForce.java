package dev.baton.ingest.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What {@link KnownSources} takes its picture of. */
@FunctionalInterface
public interface SourcesInForce {

    /** The sources in force with the keys that are valid now. */
    Uni<List<KeyedSource>> inForce();
}
