package dev.baton.ingest.config;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start where secrets would be sealed with a key that everybody knows. */
@ApplicationScoped
public class LocalSecretKeyCheck {

    private final SourcesConfig config;

    public LocalSecretKeyCheck(SourcesConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent starting) {
        boolean local = ConfigUtils.isProfileActive("local") || ConfigUtils.isProfileActive("test");
        if (!permitted(local)) {
            throw new IllegalStateException(
                    "Refusing to start: BATON_SOURCES_SECRET_KEY is the local stack's. Set 32 random characters of your own.");
        }
    }

    boolean permitted(boolean local) {
        return local
                || config.secretKey().filter(key -> key.startsWith("local-")).isEmpty();
    }
}
