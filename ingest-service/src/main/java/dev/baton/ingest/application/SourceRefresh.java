package dev.baton.ingest.application;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.WriteKey;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keeps {@link KnownSources} near to what the database says, from the start on and whatever fails in between. */
@ApplicationScoped
public class SourceRefresh {

    private static final Logger LOG = Logger.getLogger(SourceRefresh.class);
    private static final String LOCAL = "local";
    private static final Duration FIRST_PICTURE = Duration.ofSeconds(5);

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

    /** Takes the first picture before the first request, if the database lets it; else readiness waits for it. */
    void start(@Observes StartupEvent started) {
        refresh()
                .ifNoItem()
                .after(FIRST_PICTURE)
                .recoverWithItem((Void) null)
                .await()
                .indefinitely();
        ticking = Multi.createFrom()
                .ticks()
                .every(config.sourceRefresh())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> refresh())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("event=source-refresh-ended", failure));
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.cancel();
    }

    private Uni<Void> refresh() {
        Uni<Void> refreshed = localSourceMade ? known.refresh() : makeLocalSource();
        return refreshed
                .onFailure()
                .invoke(failure -> LOG.warnf("event=source-refresh-failed cause=%s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> makeLocalSource() {
        WriteKey key = new WriteKey(config.localWriteKey().orElseThrow());
        return sources.ensure(LOCAL, key, "local-stack").invoke(() -> localSourceMade = true);
    }
}
