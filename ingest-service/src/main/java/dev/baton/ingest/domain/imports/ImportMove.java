package dev.baton.ingest.domain.imports;

import static dev.baton.ingest.domain.imports.ImportState.CANCELLED;
import static dev.baton.ingest.domain.imports.ImportState.DRY_RUNNING;
import static dev.baton.ingest.domain.imports.ImportState.PAUSED;
import static dev.baton.ingest.domain.imports.ImportState.READY;
import static dev.baton.ingest.domain.imports.ImportState.RUNNING;
import static dev.baton.ingest.domain.imports.ImportState.UPLOADING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody can tell an import to do. */
public enum ImportMove {
    /** Try the rows without emitting anything. */
    DRY_RUN(DRY_RUNNING, EnumSet.of(READY)),
    /** Run, or run on. */
    START(RUNNING, EnumSet.of(READY, PAUSED)),
    /** Stop for now. */
    PAUSE(PAUSED, EnumSet.of(RUNNING)),
    /** Stop for good. */
    CANCEL(CANCELLED, EnumSet.of(UPLOADING, READY, DRY_RUNNING, RUNNING, PAUSED));

    private final ImportState to;
    private final Set<ImportState> from;

    ImportMove(ImportState to, Set<ImportState> from) {
        this.to = to;
        this.from = from;
    }

    /** Where it leads. */
    public ImportState to() {
        return to;
    }

    /** Where it is allowed. */
    public Set<ImportState> from() {
        return from;
    }

    /** The moves allowed in a state. */
    public static List<ImportMove> allowedIn(ImportState state) {
        return Stream.of(values()).filter(move -> move.from.contains(state)).toList();
    }
}
