package dev.baton.ingest.inbound.health;

import dev.baton.ingest.application.KnownSources;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the first picture of the sources: until then nobody can be told from a stranger. */
@Readiness
public class SourcesCheck implements HealthCheck {

    private final KnownSources sources;

    SourcesCheck(KnownSources sources) {
        this.sources = sources;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sources").status(sources.loaded()).build();
    }
}
