package dev.baton.ingest.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * What passes at present. A look, not a record: under load some are left out, and nobody reads while nobody looks.
 */
public interface LiveEvents {

    /** Begins to look and answers the last few, newest first, bounded in number and size. */
    Uni<List<LiveEvent>> recent();

    /** What passes from now on; completes when the process stops. */
    Multi<LiveEvent> stream();

    /** The one at a position, on whichever replica one asks; empty where it is gone. */
    Uni<Optional<LiveEvent>> at(String position);
}
