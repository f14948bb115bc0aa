package dev.baton.ingest.inbound.console.page;

import java.util.List;
import java.util.Map;

/**
 * The live debugger.
 *
 * @param rows   events, newest first
 * @param pane   the one shown beside, null for none
 * @param chosen whether somebody chose it
 */
public record LivePage(LiveFilter filter, List<LiveRow> rows, LivePane pane, boolean chosen, List<Choice> sources) {

    /** A source or a verdict to choose. */
    public record Choice(String code, String label, boolean selected) {}

    /** Puts the page together; {@code names} gives the sources' names by their id. */
    public static LivePage of(
            LiveFilter filter, List<LiveRow> rows, LivePane pane, boolean chosen, Map<String, String> names) {
        List<Choice> sources = names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(name ->
                        new Choice(name.getKey(), name.getValue(), name.getKey().equals(filter.source())))
                .toList();
        return new LivePage(filter, rows, pane, chosen, sources);
    }

    /** The pages of ingest. */
    public List<Section.Tab> tabs() {
        return Section.LIVE.tabs();
    }

    /** Verdicts to choose. */
    public List<Choice> verdicts() {
        return List.of("accepted", "rejected", "corrected").stream()
                .map(verdict -> new Choice(verdict, verdict, verdict.equals(filter.verdict())))
                .toList();
    }
}
