package dev.baton.ingest.inbound.console.imports;

import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.domain.imports.Tally;
import dev.baton.ingest.inbound.console.page.Figures;
import dev.baton.ingest.inbound.rest.imports.ImportView;
import dev.baton.kit.console.Moment;
import java.time.Instant;

/**
 * An import in the list.
 *
 * @param code    its state's name
 * @param state   its state in a word
 * @param tone    class of its chip
 * @param percent how long its bar is: of the upload while it is uploaded, else of the content read
 * @param reach   the bar in words
 * @param started when its first run began, null before
 * @param made    when it was declared
 * @param live    whether it moves on by itself, so that looking again is worth it
 */
public record ImportRow(
        String id,
        String name,
        String source,
        String code,
        String state,
        String tone,
        int percent,
        String reach,
        String rows,
        String accepted,
        String duplicates,
        String rejected,
        Moment started,
        Moment made,
        String by,
        boolean live) {

    static ImportRow of(Import shown, Instant now) {
        Tally tally = shown.progress().tally();
        int percent = percent(shown);
        return new ImportRow(
                shown.id().toString(),
                shown.name(),
                shown.sourceName(),
                shown.state().name(),
                words(shown.state()),
                tone(shown.state()),
                percent,
                reach(shown, percent),
                Figures.count(tally.rows()),
                Figures.count(tally.accepted()),
                Figures.count(tally.duplicates()),
                Figures.count(tally.rejected()),
                Moment.of(shown.times().startedAt(), now),
                Moment.of(shown.times().createdAt(), now),
                shown.times().createdBy(),
                shown.state().workedOn() || shown.state() == ImportState.UPLOADING);
    }

    static String words(ImportState state) {
        return switch (state) {
            case UPLOADING -> "uploading";
            case READY -> "ready";
            case DRY_RUNNING -> "dry run";
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case DONE -> "done";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }

    private static String tone(ImportState state) {
        return switch (state) {
            case UPLOADING, DRY_RUNNING, RUNNING -> "accent";
            case PAUSED -> "warn";
            case DONE -> "ok";
            case FAILED -> "late";
            case READY, CANCELLED -> "";
        };
    }

    private static int percent(Import shown) {
        return switch (shown.state()) {
            case UPLOADING ->
                (int) (100
                        * shown.upload().uploaded()
                        / Math.max(1, shown.upload().size()));
            // what a dry run has read is none of the way of the run
            case READY -> 0;
            default -> ImportView.of(shown).progress().percent();
        };
    }

    private static String reach(Import shown, int percent) {
        return switch (shown.state()) {
            case UPLOADING ->
                Figures.size(shown.upload().uploaded()) + " of "
                        + Figures.size(shown.upload().size()) + " uploaded";
            case READY -> shown.report() == null ? "uploaded, not started" : "tried, not started";
            case DRY_RUNNING -> percent + " % of the file tried";
            case RUNNING -> percent + " % of the file read";
            case PAUSED -> "stopped at " + percent + " %";
            case DONE -> "the whole file read";
            case FAILED, CANCELLED -> "ended at " + percent + " %";
        };
    }
}
