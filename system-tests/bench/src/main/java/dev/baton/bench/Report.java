package dev.baton.bench;

import dev.baton.driver.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one run: a table for people, a document for comparison. */
final class Report {

    private static final String LINE = "%-40s %14s  %-64s %s%n";

    private final Instant at;
    private final boolean quick;
    private final double loadBefore;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * A report without figures yet.
     *
     * @param at         when the run began
     * @param quick      whether it is the short form
     * @param loadBefore load average before anything was started: on a busy machine only the ratios say something
     */
    Report(Instant at, boolean quick, double loadBefore) {
        this.at = at;
        this.quick = quick;
        this.loadBefore = loadBefore;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, LINE, "", "this run", "beside", "aim"));
        for (Figure figure : figures) {
            table.append(
                    String.format(Locale.ROOT, LINE, figure.name(), number(figure), figure.beside(), figure.aim()));
        }
        return table.append(conditions()).toString();
    }

    /** Writes the document under its time and as {@code latest.json}; returns where. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("at", at.toString());
        document.put("quick", quick);
        document.put("processors", Runtime.getRuntime().availableProcessors());
        document.put("loadBefore", loadBefore);
        document.put("java", Runtime.version().toString());
        document.put("figures", figures.stream().map(Report::entry).toList());
        byte[] text = Json.write(document).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("latest.json"), text);
        return Files.write(folder.resolve(at.toString().replace(":", "") + ".json"), text);
    }

    private String conditions() {
        return String.format(
                Locale.ROOT,
                """

                %s run on %d processors, Java %s. All of it is on this machine: broker, database with fsync, identity
                provider, services, and the bench's own load generator (kept-alive connections; closed loop for rates,
                open loop from the intended start for latency).
                Load average before the run: %.1f%s
                """,
                quick ? "Quick" : "Full",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                loadBefore,
                loadBefore > 1 ? "; the machine was busy with something else, trust exactness and ratios only." : ".");
    }

    private static Map<String, Object> entry(Figure figure) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", figure.name());
        entry.put("value", figure.value());
        entry.put("unit", figure.unit());
        entry.put("beside", figure.beside());
        entry.put("aim", figure.aim());
        return entry;
    }

    private static String number(Figure figure) {
        String format = figure.value() >= 1000 ? "%,.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, format, figure.value(), figure.unit());
    }
}
