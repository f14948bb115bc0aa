package dev.baton.ingest.domain.imports;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of rows so far. Every row is exactly one of accepted, duplicate, rejected and skipped.
 *
 * @param rows       rows read, the header not counted
 * @param accepted   rows of which at least one event was made durable
 * @param duplicates rows of which every event is known to have been accepted before
 * @param rejected   rows of which nothing was emitted
 * @param skipped    rows the mapping leaves out
 * @param events     events made durable
 * @param codes      row errors by code
 */
public record Tally(
        long rows, long accepted, long duplicates, long rejected, long skipped, long events, Map<String, Long> codes) {

    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, Map.of());

    public Tally {
        codes = Map.copyOf(codes);
    }

    /** Both together. */
    public Tally plus(Tally more) {
        Map<String, Long> all = new TreeMap<>(codes);
        more.codes.forEach((code, count) -> all.merge(code, count, Long::sum));
        return new Tally(
                rows + more.rows,
                accepted + more.accepted,
                duplicates + more.duplicates,
                rejected + more.rejected,
                skipped + more.skipped,
                events + more.events,
                all);
    }
}
