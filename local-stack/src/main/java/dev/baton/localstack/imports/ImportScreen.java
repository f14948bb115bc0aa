package dev.baton.localstack.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** What the person sees: a bar that redraws itself on a screen, a line per tenth in a file, and the reports. */
final class ImportScreen {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean screen;
    private String phase = "";
    private int tenthsSaid;

    ImportScreen(PrintStream out, boolean screen) {
        this.out = out;
        this.screen = screen;
    }

    void say(String line) {
        out.println(line);
    }

    /** Says something beside the bar. */
    void notice(String line) {
        out.printf(screen ? "%n  %s%n" : "  %s%n", line);
    }

    void uploaded(long bytes, long size) {
        bar("upload", (int) (100 * bytes / Math.max(1, size)), "%s of %s".formatted(megabytes(bytes), megabytes(size)));
    }

    void running(JsonNode job) {
        JsonNode progress = job.path("progress");
        String left = progress.has("secondsLeft")
                ? ", %s left".formatted(duration(progress.path("secondsLeft").asLong()))
                : "";
        bar(
                job.path("state").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                progress.path("percent").asInt(),
                "%,d rows, %,d/s, %,d rejected%s"
                        .formatted(
                                progress.path("rows").asLong(),
                                progress.path("rowsPerSecond").asLong(),
                                progress.path("rejected").asLong(),
                                left));
    }

    void end() {
        if (screen && !phase.isEmpty()) {
            out.println();
        }
        phase = "";
    }

    private void bar(String now, int percent, String words) {
        if (!now.equals(phase)) {
            end();
            phase = now;
            tenthsSaid = -1;
        }
        if (screen) {
            int filled = WIDTH * percent / 100;
            // the rest of a longer line before it is wiped out
            out.printf(
                    "\r  %-11s [%s%s] %3d %%  %s\u001b[K",
                    now, "#".repeat(filled), ".".repeat(WIDTH - filled), percent, words);
            out.flush();
        } else if (percent / 10 > tenthsSaid) {
            tenthsSaid = percent / 10;
            out.printf("  %s %d %%: %s%n", now, percent, words);
        }
    }

    /** What became of the rows. */
    void tally(JsonNode progress, boolean dry) {
        out.printf(
                "%,d rows: %,d %s, %,d imported before, %,d rejected, %,d left out%s%n",
                progress.path("rows").asLong(),
                progress.path("accepted").asLong(),
                dry ? "would be accepted" : "accepted",
                progress.path("duplicates").asLong(),
                progress.path("rejected").asLong(),
                progress.path("skipped").asLong(),
                dry ? "" : "; %,d events".formatted(progress.path("events").asLong()));
        progress.path("errorsByCode")
                .properties()
                .forEach(code -> out.printf("  %,8d  %s%n", code.getValue().asLong(), code.getKey()));
    }

    /** What a dry run found. */
    void report(JsonNode report) {
        if (!report.path("unusedColumns").isEmpty()) {
            out.println("Columns not read: " + texts(report.path("unusedColumns")));
        }
        out.println("Traits:");
        report.path("traits").properties().forEach(trait -> {
            JsonNode seen = trait.getValue();
            StringBuilder types = new StringBuilder();
            seen.path("types").fieldNames().forEachRemaining(type -> types.append(types.isEmpty() ? "" : "/")
                    .append(type));
            out.printf(
                    "  %,8d  %-30s %-8s e.g. %s%n",
                    seen.path("count").asLong(), trait.getKey(), types, texts(seen.path("examples")));
        });
        out.println("Events:");
        report.path("events")
                .properties()
                .forEach(event -> out.printf(
                        "  %,8d  %-30s %s to %s%n",
                        event.getValue().path("count").asLong(),
                        event.getKey(),
                        event.getValue().path("first").asText().substring(0, 10),
                        event.getValue().path("last").asText().substring(0, 10)));
    }

    private static String texts(JsonNode list) {
        StringBuilder texts = new StringBuilder();
        list.forEach(text -> texts.append(texts.isEmpty() ? "" : ", ").append(text.asText()));
        return texts.toString();
    }

    private static String megabytes(long bytes) {
        return "%,.1f MB".formatted(bytes / 1e6);
    }

    private static String duration(long seconds) {
        return seconds < 90 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }
}
