package dev.baton.ingest.inbound.rest.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.domain.imports.ImportMove;
import dev.baton.ingest.domain.imports.ImportState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as people and programs see it.
 *
 * @param id           of the import
 * @param name         what people call it
 * @param source       name of the source its events come through
 * @param state        where it stands
 * @param upload       its content
 * @param progress     how far the latest run or dry run is
 * @param options      how it runs
 * @param report       of the last dry run; absent before one
 * @param failure      why it ended early; absent where it didn't
 * @param allowedMoves what it can be told now: {@code dry-run}, {@code start}, {@code pause}, {@code cancel}
 * @param createdBy    user name
 * @param createdAt    when it was made
 * @param updatedAt    when anything of it changed last
 * @param startedAt    when its first run began; absent before
 * @param endedAt      when it ended; absent before
 * @param version      for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        String name,
        String source,
        ImportState state,
        UploadView upload,
        ProgressView progress,
        Import.Options options,
        @JsonRawValue @Schema(implementation = Object.class) String report,
        Import.Failure failure,
        List<String> allowedMoves,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        Instant startedAt,
        Instant endedAt,
        int version) {

    /**
     * The content.
     *
     * @param bytes   declared size
     * @param offset  where the next piece begins
     * @param digest  SHA-256 as declared, or as found; absent where neither is known
     * @param deleted whether the content was deleted since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UploadView(long bytes, long offset, String digest, boolean deleted) {}

    /**
     * How far it is. Every row is one of accepted, duplicates, rejected and skipped.
     *
     * @param percent        of the content read
     * @param rows           rows read
     * @param accepted       rows of which events were made durable (would be, in a dry run)
     * @param duplicates     rows imported before
     * @param rejected       rows of which nothing was taken
     * @param skipped        rows the mapping leaves out, and empty ones
     * @param events         events made durable
     * @param errorsByCode   what was wrong with rows
     * @param errorsKept     errors that can be fetched; beyond a limit they are only counted
     * @param rowsPerSecond  lately
     * @param secondsLeft    at that rate; absent where nothing runs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressView(
            int percent,
            long rows,
            long accepted,
            long duplicates,
            long rejected,
            long skipped,
            long events,
            Map<String, Long> errorsByCode,
            long errorsKept,
            long rowsPerSecond,
            Long secondsLeft) {}

    /** Shows an import. */
    public static ImportView of(Import shown) {
        Import.Upload upload = shown.upload();
        return new ImportView(
                shown.id(),
                shown.name(),
                shown.sourceName(),
                shown.state(),
                new UploadView(
                        upload.size(),
                        upload.uploaded(),
                        upload.digest() == null ? upload.declared() : upload.digest(),
                        upload.deleted()),
                progress(shown),
                shown.options(),
                shown.report(),
                shown.failure(),
                ImportMove.allowedIn(shown.state()).stream()
                        .map(ImportView::wireName)
                        .toList(),
                shown.times().createdBy(),
                shown.times().createdAt(),
                shown.times().updatedAt(),
                shown.times().startedAt(),
                shown.times().endedAt(),
                shown.version());
    }

    private static ProgressView progress(Import shown) {
        Import.Progress progress = shown.progress();
        long size = shown.upload().size();
        long left = Math.max(0, size - progress.read());
        boolean moving = shown.state().workedOn() && progress.bytesPerSecond() > 0;
        int percent = size == 0 ? 100 : (int) Math.min(100, 100 * progress.read() / size);
        return new ProgressView(
                shown.state() == ImportState.DONE ? 100 : percent,
                progress.tally().rows(),
                progress.tally().accepted(),
                progress.tally().duplicates(),
                progress.tally().rejected(),
                progress.tally().skipped(),
                progress.tally().events(),
                progress.tally().codes(),
                progress.errorsKept(),
                Math.round(progress.rowsPerSecond()),
                moving ? Math.round(left / progress.bytesPerSecond()) : null);
    }

    private static String wireName(ImportMove move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
