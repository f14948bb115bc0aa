package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.inbound.console.page.Section;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import java.util.List;

/**
 * A version that is never written again.
 *
 * @param version the version
 */
public record ClosedPage(ModelVersion version) {

    /** Address of the version. */
    public String address() {
        return VersionAddress.of(version);
    }

    /** Its state in words. */
    public String state() {
        return ModelRow.state(version);
    }

    /** Where a new draft begins with it. */
    public String again() {
        return "/console/models/new?from=" + version.key() + "@" + version.version();
    }

    /** The pages of scoring. */
    public List<Section.Tab> sections() {
        return Section.MODELS.tabs();
    }
}
