package dev.baton.ingest.application.imports;

import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.domain.imports.Tally;
import java.time.Instant;
import java.util.UUID;

/**
 * One import.
 *
 * @param id         UUIDv7
 * @param name       what people call it
 * @param sourceId   the source its events come through
 * @param sourceName name of that source
 * @param mapping    the declared mapping, JSON text
 * @param options    how it runs
 * @param state      where it stands
 * @param upload     its content
 * @param progress   how far it is
 * @param report     of the last dry run, JSON text; null before one
 * @param failure    why it failed or was given up; null where it wasn't
 * @param times      when what happened
 * @param version    counts every change somebody asked for, progress not
 */
public record Import(
        UUID id,
        String name,
        UUID sourceId,
        String sourceName,
        String mapping,
        Options options,
        ImportState state,
        Upload upload,
        Progress progress,
        String report,
        Failure failure,
        Times times,
        int version) {

    /**
     * How it runs.
     *
     * @param rowsPerSecond     at most; null: as configured
     * @param stopAfterRejected fails once more rows than this were rejected; null: never
     * @param newIds            whether its messages are new whatever was imported before
     * @param dryRunRows        rows of the dry run; null: all
     */
    public record Options(Integer rowsPerSecond, Long stopAfterRejected, boolean newIds, Long dryRunRows) {}

    /**
     * Its content.
     *
     * @param size     bytes, declared at the beginning
     * @param uploaded bytes that are there
     * @param declared SHA-256 the sender says it has, hexadecimal; may be null
     * @param digest   SHA-256 it has; null until it was first read
     * @param deleted  whether it was deleted since
     */
    public record Upload(long size, long uploaded, String declared, String digest, boolean deleted) {}

    /**
     * How far it is.
     *
     * @param position       where the next row begins, in the content without compression
     * @param read           bytes of the content read, as uploaded
     * @param tally          rows so far
     * @param errorsKept     row errors that can be looked at; there may be more
     * @param rowsPerSecond  lately; 0 while nothing runs
     * @param bytesPerSecond lately, of the content as uploaded
     */
    public record Progress(
            long position, long read, Tally tally, long errorsKept, double rowsPerSecond, double bytesPerSecond) {

        /** At the beginning. */
        public static final Progress NONE = new Progress(0, 0, Tally.NONE, 0, 0, 0);
    }

    /** Why it ended early: a stable code, and what to do. */
    public record Failure(String code, String detail) {}

    /** When what happened, and who made it. */
    public record Times(String createdBy, Instant createdAt, Instant updatedAt, Instant startedAt, Instant endedAt) {}

    /** Whether rows are tried only. */
    public boolean dry() {
        return state == ImportState.DRY_RUNNING;
    }
}
