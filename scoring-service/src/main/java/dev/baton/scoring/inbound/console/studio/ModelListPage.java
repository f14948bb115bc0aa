package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.inbound.console.page.Section;
import java.util.List;

/**
 * The models.
 *
 * @param rows the active and the newest version of each
 */
public record ModelListPage(List<ModelRow> rows) {

    /** The pages of scoring. */
    public List<Section.Tab> sections() {
        return Section.MODELS.tabs();
    }
}
