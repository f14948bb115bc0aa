package dev.baton.ingest.inbound.console.imports;

import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.domain.imports.DryRunReport.Summary;
import dev.baton.ingest.inbound.console.page.Figures;
import dev.baton.ingest.inbound.console.page.Section;
import dev.baton.ingest.inbound.rest.imports.ImportView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One import.
 *
 * @param row      what the list says of it
 * @param figures  what became of its rows, how fast, how long still
 * @param failure  why it ended early, null where it didn't
 * @param moves    what it can be told now
 * @param reasons  what was wrong with rows, the most frequent first
 * @param errors   the first row errors
 * @param kept     how many errors can be downloaded
 * @param trial    what the last dry run found, null before one
 * @param told     what was just done, null for nothing
 */
public record ImportPage(
        ImportRow row,
        List<Figure> figures,
        Import.Failure failure,
        List<String> moves,
        List<Reason> reasons,
        List<ErrorLine> errors,
        String kept,
        Trial trial,
        Told told) {

    private static final int MOST_REASONS = 8;

    /** What was wrong with how many rows. */
    public record Reason(String code, String count) {}

    /** A row error. */
    public record ErrorLine(String row, String column, String code, String detail) {
        static ErrorLine of(KeptError kept) {
            return new ErrorLine(
                    Figures.count(kept.row()),
                    kept.error().column(),
                    kept.error().code(),
                    kept.error().detail());
        }
    }

    /** What is said after a button was pressed; by its code alone, so that an address can't make it say anything else. */
    public record Told(String text, boolean done) {
        static Told of(String code) {
            return switch (code == null ? "" : code) {
                case "start" -> new Told("It runs. You may leave this page: it goes on without you.", true);
                case "pause" -> new Told("Paused. It goes on where it was when you resume it.", true);
                case "cancel" -> new Told("Cancelled. What it had emitted stays.", true);
                case "dry-run" -> new Told("Every row is tried; nothing is emitted.", true);
                case "moved-on" ->
                    new Told("Not done: the import had moved on meanwhile. This is how it stands now.", false);
                default -> null;
            };
        }
    }

    static ImportPage of(Import shown, List<KeptError> errors, Summary report, String done, Instant now) {
        ImportView view = ImportView.of(shown);
        return new ImportPage(
                ImportRow.of(shown, now),
                Figure.of(shown, view),
                shown.failure(),
                view.allowedMoves(),
                reasons(shown.progress().tally().codes()),
                errors.stream().map(ErrorLine::of).toList(),
                Figures.count(shown.progress().errorsKept()),
                report == null ? null : Trial.of(report),
                Told.of(done));
    }

    /** The pages of ingest. */
    public List<Section.Tab> tabs() {
        return Section.IMPORTS.tabs();
    }

    /** Whether it can be told to do this now. */
    public boolean may(String move) {
        return moves.contains(move);
    }

    /** Whether running it means to go on. */
    public boolean resumes() {
        return "PAUSED".equals(row.code());
    }

    private static List<Reason> reasons(Map<String, Long> codes) {
        return codes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_REASONS)
                .map(code -> new Reason(code.getKey(), Figures.count(code.getValue())))
                .toList();
    }
}
