package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The versions that long work is about, as they were when the work began. A draft can be edited beneath it, and what is
 * found then would be of two documents.
 */
@ApplicationScoped
public class TriedVersions {

    private static final String EDITED =
            "The draft was edited meanwhile, and what it would find would be of two documents. Start another.";

    private final ModelCatalogue catalogue;

    public TriedVersions(ModelCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Why work has nothing left to do; empty while the document is as it was. */
    public Uni<Optional<String>> edited(String key, int version, String digest) {
        return catalogue
                .version(key, version)
                .map(found -> found.digest().equals(digest) ? Optional.empty() : Optional.of(EDITED));
    }

    /** The version; fails where it was edited within the step that asks, which is tried again and finds so. */
    public Uni<ModelVersion> unedited(String key, int version, String digest) {
        return catalogue.version(key, version).invoke(found -> {
            if (!found.digest().equals(digest)) {
                throw new IllegalStateException("the draft was edited within a step");
            }
        });
    }
}
