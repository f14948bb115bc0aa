package dev.baton.ingest.inbound.console.imports;

import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.inbound.console.page.Figures;
import dev.baton.ingest.inbound.rest.imports.ImportView;
import dev.baton.ingest.inbound.rest.imports.ImportView.ProgressView;
import dev.baton.kit.console.TimeWords;
import java.time.Duration;
import java.util.List;

/**
 * A figure of an import.
 *
 * @param code  its name for tests and scripts
 * @param label what it is
 * @param value the figure
 * @param unit  of what
 */
public record Figure(String code, String label, String value, String unit) {

    private static final String NONE = "–";

    static List<Figure> of(Import shown, ImportView view) {
        ProgressView progress = view.progress();
        return List.of(
                new Figure("rows", "Rows", Figures.count(progress.rows()), skipped(progress.skipped())),
                new Figure(
                        "accepted",
                        "Accepted",
                        Figures.count(progress.accepted()),
                        Figures.count(progress.events()) + " events"),
                new Figure("duplicates", "Duplicates", Figures.count(progress.duplicates()), "rows imported before"),
                new Figure(
                        "rejected", "Rejected", Figures.count(progress.rejected()), "rows of which nothing was taken"),
                rate(shown, progress),
                time(shown, progress));
    }

    private static String skipped(long rows) {
        return rows == 0 ? "read" : "read, " + Figures.count(rows) + " left out by the mapping";
    }

    private static Figure rate(Import shown, ProgressView progress) {
        if (shown.state().workedOn()) {
            return new Figure("rate", "Rate", Figures.count(progress.rowsPerSecond()), "rows a second, lately");
        }
        Duration took = took(shown);
        return took == null || progress.rows() == 0
                ? new Figure("rate", "Rate", NONE, "rows a second")
                : new Figure(
                        "rate",
                        "Rate",
                        Figures.count(1000 * progress.rows() / Math.max(1, took.toMillis())),
                        "rows a second, pauses included");
    }

    private static Figure time(Import shown, ProgressView progress) {
        Duration took = took(shown);
        if (took != null) {
            return new Figure("time", "Took", TimeWords.spoken(took), "from start to end");
        }
        return progress.secondsLeft() == null
                ? new Figure("time", "Time left", NONE, "nothing runs or it has just begun")
                : new Figure(
                        "time",
                        "Time left",
                        TimeWords.spoken(Duration.ofSeconds(progress.secondsLeft())),
                        "at the present rate");
    }

    private static Duration took(Import shown) {
        return shown.times().startedAt() == null
                        || shown.times().endedAt() == null
                        || !shown.state().ended()
                ? null
                : Duration.between(shown.times().startedAt(), shown.times().endedAt());
    }
}
