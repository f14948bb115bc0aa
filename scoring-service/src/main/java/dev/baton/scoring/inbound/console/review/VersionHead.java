package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import dev.baton.scoring.inbound.console.page.Section;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What stands above every page about a version.
 *
 * @param key      of the model
 * @param name     of the model, for people
 * @param number   of the version
 * @param revision of the version as it is shown
 * @param state    for people
 * @param tone     of the state's chip
 * @param comment  why the version is, null where nobody said
 * @param by       who changed it last
 * @param changed  when
 * @param page     which of its pages is shown
 */
public record VersionHead(
        String key,
        String name,
        int number,
        int revision,
        String state,
        String tone,
        String comment,
        String by,
        Moment changed,
        Sheet page) {

    /** The pages about one version. */
    enum Sheet {
        VERSION("Version", ""),
        BACKTEST("Backtest", "/backtest"),
        AUDIT("Lift audit", "/audit"),
        SUGGESTION("Suggestion", "/suggestion"),
        SHADOW("Shadow run", "/shadow");

        private final String label;
        private final String path;

        Sheet(String label, String path) {
            this.label = label;
            this.path = path;
        }
    }

    static VersionHead of(ModelVersion version, String name, Sheet page, Instant now) {
        return new VersionHead(
                version.key(),
                name,
                version.version(),
                version.revision(),
                label(version.state()),
                tone(version.state()),
                version.comment(),
                version.updated().by(),
                Moment.of(version.updated().at(), now),
                page);
    }

    /** Address of the version. */
    public String href() {
        return VersionAddress.of(key, number);
    }

    /** The pages of scoring. */
    public List<Section.Tab> sections() {
        return Section.MODELS.tabs();
    }

    /** The pages of this version. */
    public List<Section.Tab> tabs() {
        return Arrays.stream(Sheet.values())
                .map(sheet -> new Section.Tab(sheet.label, href() + sheet.path, sheet == page))
                .toList();
    }

    static String label(VersionState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case VALIDATED -> "Checked";
            case APPROVED -> "Approved";
            case ACTIVE -> "Active";
            case RETIRED -> "Retired";
            case DISCARDED -> "Discarded";
        };
    }

    static String tone(VersionState state) {
        return switch (state) {
            case ACTIVE -> "ok";
            case VALIDATED, APPROVED -> "accent";
            case DRAFT, RETIRED, DISCARDED -> "";
        };
    }
}
