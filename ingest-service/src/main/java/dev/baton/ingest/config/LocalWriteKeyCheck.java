package dev.baton.ingest.config;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start with a write key that everybody knows, outside the profiles {@code local} and {@code test}. */
@ApplicationScoped
public class LocalWriteKeyCheck {

    private final IngestConfig config;

    public LocalWriteKeyCheck(IngestConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent starting) {
        boolean local = ConfigUtils.isProfileActive("local") || ConfigUtils.isProfileActive("test");
        if (!permitted(local)) {
            throw new IllegalStateException("Refusing to start: baton.ingest.local-write-key is for the profiles local"
                    + " and test. Remove it and make a source at /v1/sources.");
        }
    }

    boolean permitted(boolean local) {
        return local || config.localWriteKey().isEmpty();
    }
}
