package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import java.util.List;

/**
 * A source with its keys.
 *
 * @param source the source
 * @param keys   newest first; those a picture of the sources in force holds are the ones not revoked
 */
public record KeyedSource(Source source, List<SourceKey> keys) {

    public KeyedSource {
        keys = List.copyOf(keys);
    }
}
