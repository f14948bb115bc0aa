package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.inbound.console.page.Section;
import java.util.List;

/**
 * Where a new draft begins.
 *
 * @param start    {@code default}, {@code blank}, {@code document} or {@code version}
 * @param from     the version to begin with, as {@code key@3}; empty for none
 * @param key      as typed
 * @param name     as typed
 * @param document as typed
 * @param faults   why no draft was made, empty where none was tried
 * @param keys     models there are
 * @param retry    makes the same form sent twice one draft
 */
public record NewModelPage(
        String start,
        String from,
        String key,
        String name,
        String document,
        List<String> faults,
        List<String> keys,
        String retry) {

    /** The pages of scoring. */
    public List<Section.Tab> sections() {
        return Section.MODELS.tabs();
    }
}
