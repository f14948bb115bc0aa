package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.domain.lead.EventPaths;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.domain.review.Vocabularies;
import dev.baton.scoring.inbound.console.page.Section;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import dev.baton.scoring.inbound.console.studio.sheet.ConditionView;
import dev.baton.scoring.inbound.console.studio.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rule builder.
 *
 * @param state    what is worked on
 * @param sheet    its rows, with what the check found beside them
 * @param seen     names that leads really sent
 * @param notice   what was done, null for nothing
 * @param lost     who changed the draft meanwhile and what, null where nobody did
 * @param refused  why it was not saved, null where it was not tried
 * @param preview  what the model would do, null where nobody asked
 */
public record BuilderPage(
        BuilderState state,
        Sheet sheet,
        Vocabularies seen,
        String notice,
        LostRace lost,
        String refused,
        PreviewPane preview) {

    /**
     * Somebody was faster.
     *
     * @param by      who
     * @param changes what their document says and the typed one doesn't, a line each
     */
    public record LostRace(String by, List<String> changes) {}

    static BuilderPage of(
            BuilderState state,
            List<Finding> findings,
            Vocabularies seen,
            String notice,
            LostRace lost,
            String refused,
            PreviewPane preview) {
        List<Finding> all = new ArrayList<>(state.notes());
        all.addAll(findings);
        return new BuilderPage(
                state, new Sheet(state.document(), all, state.open()), seen, notice, lost, refused, preview);
    }

    public String key() {
        return state.version().key();
    }

    public int version() {
        return state.version().version();
    }

    /** What the model is called. */
    public String name() {
        return state.document().at("/name") instanceof String name && !name.isBlank() ? name : key();
    }

    /** Address of the builder. */
    public String address() {
        return versionAddress() + "/edit";
    }

    /** Address of the version. */
    public String versionAddress() {
        return VersionAddress.of(state.version());
    }

    /** Whether something is typed that is not kept. */
    public boolean dirty() {
        return !state.text()
                .strip()
                .equals(state.version().document().replace("\r\n", "\n").strip());
    }

    /** Conditions whose text was typed, or whose blanks were filled in; their other form is to follow. */
    public List<ConditionView> followed() {
        Stream<ConditionView> entry = state.changed().contains("/entry") ? Stream.of(sheet.entry()) : Stream.empty();
        return Stream.concat(
                        sheet.rows().stream()
                                .filter(row -> state.changed().contains(row.pointer("when")))
                                .map(row -> row.when()),
                        entry)
                .toList();
    }

    /** Whether the text of a condition was typed, and not its blanks. */
    public boolean byText(ConditionView condition) {
        return state.byText().contains(condition.at());
    }

    /** Points at which a qualified lead leaves. */
    public String leavesBelow() {
        Object total = state.document().at("/qualification/threshold/total");
        Object leave = state.document().at("/qualification/leave");
        return total instanceof Number enter
                ? new BigDecimal(enter.toString())
                        .multiply(
                                leave instanceof Number share
                                        ? new BigDecimal(share.toString())
                                        : new BigDecimal("0.8"))
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    /** Paths to offer. */
    public List<String> paths() {
        TreeSet<String> paths = new TreeSet<>(LeadPaths.vocabulary().paths());
        paths.addAll(EventPaths.vocabulary().paths());
        seen.traits().forEach(name -> paths.add("lead.traits." + name));
        seen.properties().forEach(name -> paths.add("event.properties." + name));
        events().forEach(name -> paths.add("done " + name));
        return List.copyOf(paths);
    }

    /** Events to offer. */
    public List<String> events() {
        return List.copyOf(new TreeSet<>(seen.events()));
    }

    /** The pages of scoring. */
    public List<Section.Tab> sections() {
        return Section.MODELS.tabs();
    }
}
