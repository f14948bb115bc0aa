package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.SourceUsage;
import dev.baton.ingest.domain.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The list of sources.
 *
 * @param rows     the sources of this page
 * @param words    what is searched for, empty for nothing
 * @param kind     the kind chosen, empty for all
 * @param accepted events of the last hour, of the sources shown
 * @param rejected items of the last hour, of the sources shown
 * @param next     address of the next page, null on the last
 * @param problem  why no source was made, null for no such wish
 */
public record SourceListPage(
        List<SourceRow> rows, String words, String kind, long accepted, long rejected, String next, String problem) {

    /** Puts the page together. */
    public static SourceListPage of(
            List<KeyedSource> sources,
            Map<UUID, SourceUsage> usages,
            SourceSearch search,
            String next,
            String problem,
            Instant now) {
        List<SourceRow> rows = sources.stream()
                .map(keyed ->
                        SourceRow.of(keyed, usages.getOrDefault(keyed.source().id(), SourceUsage.NONE), now))
                .toList();
        return new SourceListPage(
                rows,
                search.words() == null ? "" : search.words(),
                search.kind() == null ? "" : search.kind().name(),
                rows.stream().mapToLong(SourceRow::accepted).sum(),
                rows.stream().mapToLong(SourceRow::rejected).sum(),
                next == null ? null : search.pageHref(next),
                problem);
    }

    /** The pages of ingest. */
    public List<Section.Tab> tabs() {
        return Section.SOURCES.tabs();
    }

    /** Kinds to choose for a new one. */
    public List<Kinds.Choice> kinds() {
        return Kinds.choices();
    }

    /** Whether the list is narrowed down. */
    public boolean narrow() {
        return !words.isEmpty() || !kind.isEmpty();
    }

    /** Accepted events, with the thousands apart. */
    public String acceptedFigure() {
        return Figures.count(accepted);
    }

    /** Rejected items, with the thousands apart. */
    public String rejectedFigure() {
        return Figures.count(rejected);
    }

    /** How many sources shown send at present. */
    public long sending() {
        return rows.stream().filter(row -> row.state().equals("sending")).count();
    }

    /** Rejected items of a hundred, null where nothing came. */
    public String rejectedShare() {
        long all = accepted + rejected;
        return all == 0 ? null : "%.1f %%".formatted(100.0 * rejected / all);
    }

    /** What the list is searched by. */
    public record SourceSearch(String words, SourceKind kind) {

        /** By what stands in the address; what is no kind is none. */
        public static SourceSearch of(String q, String kind) {
            String words = q == null || q.isBlank()
                    ? null
                    : q.strip().substring(0, Math.min(100, q.strip().length()));
            for (SourceKind known : SourceKind.values()) {
                if (known.name().equals(kind)) {
                    return new SourceSearch(words, known);
                }
            }
            return new SourceSearch(words, null);
        }

        String pageHref(String cursor) {
            return new Query("/console")
                    .with("q", words)
                    .with("kind", kind == null ? null : kind.name())
                    .with("after", cursor)
                    .toString();
        }
    }
}
