package dev.baton.ingest.inbound.console.imports;

import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.inbound.console.page.Section;
import dev.baton.kit.page.Page;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The list of imports.
 *
 * @param rows  the imports of this page, the latest first
 * @param state name of the state chosen, empty for all
 * @param href  address of this page
 * @param older whether it is a page after the first
 * @param next  address of the next page, null on the last
 */
public record ImportListPage(List<ImportRow> rows, String state, String href, boolean older, String next) {

    private static final String PATH = "/console/imports?state=";

    /** A state to choose. */
    public record Choice(String code, String label, boolean selected) {}

    static ImportListPage of(Page<Import> page, ImportState state, String after, Instant now) {
        String chosen = state == null ? "" : state.name();
        boolean older = after != null && !after.isBlank();
        return new ImportListPage(
                page.items().stream().map(shown -> ImportRow.of(shown, now)).toList(),
                chosen,
                PATH + chosen + (older ? "&after=" + after : ""),
                older,
                page.nextCursor() == null ? null : PATH + chosen + "&after=" + page.nextCursor());
    }

    /** The state of that name; what is none is none. */
    static ImportState state(String name) {
        return Arrays.stream(ImportState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The pages of ingest. */
    public List<Section.Tab> tabs() {
        return Section.IMPORTS.tabs();
    }

    /** States to choose. */
    public List<Choice> states() {
        return Arrays.stream(ImportState.values())
                .map(known -> new Choice(
                        known.name(), ImportRow.words(known), known.name().equals(state)))
                .toList();
    }

    /** Whether any of them moves on by itself. */
    public boolean live() {
        return rows.stream().anyMatch(ImportRow::live);
    }
}
