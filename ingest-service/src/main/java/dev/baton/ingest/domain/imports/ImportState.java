package dev.baton.ingest.domain.imports;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an import stands.
 *
 * <p>{@link #UPLOADING} → {@link #READY} → ({@link #DRY_RUNNING} → {@link #READY})* → {@link #RUNNING} ⇄ {@link #PAUSED},
 * then {@link #DONE} or {@link #FAILED}; {@link #CANCELLED} from everywhere before the end.
 */
public enum ImportState {
    /** Content is missing still. */
    UPLOADING,
    /** All content is there; nothing runs. */
    READY,
    /** Rows are read and judged, nothing is emitted; afterwards it is ready again. */
    DRY_RUNNING,
    /** Rows become events. */
    RUNNING,
    /** Stopped by somebody; goes on where it was. */
    PAUSED,
    /** Every row is accounted for. */
    DONE,
    /** The file can't be read on, or more rows were rejected than allowed; the failure says why. */
    FAILED,
    /** Given up by somebody, or nobody went on with it for too long. What was emitted stays. */
    CANCELLED;

    private static final Set<ImportState> ENDED = EnumSet.of(DONE, FAILED, CANCELLED);
    private static final Set<ImportState> WORKED_ON = EnumSet.of(DRY_RUNNING, RUNNING);

    /** Whether nothing happens to it any more. */
    public boolean ended() {
        return ENDED.contains(this);
    }

    /** Whether a replica works on it. */
    public boolean workedOn() {
        return WORKED_ON.contains(this);
    }
}
