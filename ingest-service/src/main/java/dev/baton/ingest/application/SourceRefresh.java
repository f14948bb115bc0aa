package dev.baton.ingest.application;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.WriteKey;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps {@link KnownSources} near to what the database says, from the start on and whatever fails in between. */
@ApplicationScoped
public class SourceRefresh {

    private static final String LOCAL = "local";

    private final KnownSources known;
    private final ManageSources sources;
    private final IngestConfig config;
    private volatile boolean localSourceMade;
    private Cancellable ticking = () -> {};

    public SourceRefresh(KnownSources known, ManageSources sources, IngestConfig config) {
        this.known = known;
        this.sources = sources;
        this.config = config;
        this.localSourceMade = config.localWriteKey().isEmpty();
    }

    void start(@Observes StartupEvent started) {
        ticking = KeepFresh.start("sources", config.sourceRefresh(), this::refresh);
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.cancel();
    }

    private Uni<Void> refresh() {
        return localSourceMade ? known.refresh() : makeLocalSource();
    }

    private Uni<Void> makeLocalSource() {
        WriteKey key = new WriteKey(config.localWriteKey().orElseThrow());
        return sources.ensure(LOCAL, key, "local-stack").invoke(() -> localSourceMade = true);
    }
}
