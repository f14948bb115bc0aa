package dev.baton.scoring.inbound.console.studio;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A version in the list of models.
 *
 * @param key      of the model
 * @param name     for people
 * @param version  its number
 * @param state    in words
 * @param tone     of the chip that says it
 * @param active   whether it judges leads
 * @param editable whether it is a draft
 * @param whom     whom it judges, in words
 * @param agreed   who approved it, a line each
 * @param updated  when it was changed last
 * @param by       by whom
 */
public record ModelRow(
        String key,
        String name,
        int version,
        String state,
        String tone,
        boolean active,
        boolean editable,
        String whom,
        List<String> agreed,
        Moment updated,
        String by) {

    static ModelRow of(ModelVersion version, String name, String whom, Instant now) {
        return new ModelRow(
                version.key(),
                name,
                version.version(),
                state(version),
                tone(version),
                version.state() == dev.baton.scoring.domain.registry.VersionState.ACTIVE,
                version.editable(),
                whom,
                agreed(version),
                Moment.of(version.updated().at(), now),
                version.updated().by());
    }

    static String state(ModelVersion version) {
        return switch (version.state()) {
            case DRAFT -> "Draft";
            case VALIDATED -> "Checked, waits for approval";
            case APPROVED -> "Approved";
            case ACTIVE -> "Active";
            case RETIRED -> "Retired";
            case DISCARDED -> "Given up";
        };
    }

    private static String tone(ModelVersion version) {
        return switch (version.state()) {
            case ACTIVE -> "accent";
            case DRAFT, VALIDATED, APPROVED, RETIRED, DISCARDED -> "";
        };
    }

    private static List<String> agreed(ModelVersion version) {
        List<String> lines = new ArrayList<>();
        line("marketing", version.marketing(), lines);
        line("sales", version.sales(), lines);
        return lines;
    }

    private static void line(String side, Approval approval, List<String> lines) {
        if (approval != null) {
            lines.add(approval.by() + " for " + side);
        }
    }

    /** Address of the version. */
    public String href() {
        return VersionAddress.of(key, version);
    }
}
