package dev.baton.ingest.application.imports;

import dev.baton.ingest.config.ImportConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Gives up imports nobody goes on with, and deletes what was kept long enough. Any number of replicas may do it at once. */
@ApplicationScoped
public class CleanImports {

    private static final Logger LOG = Logger.getLogger(CleanImports.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final ImportStore store;
    private final ImportConfig config;
    private final Clock clock = Clock.systemUTC();
    private Cancellable ticking = () -> {};

    public CleanImports(ImportStore store, ImportConfig config) {
        this.store = store;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticking = Multi.createFrom()
                .ticks()
                .every(BETWEEN)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> clean(clock.instant())
                        .onFailure()
                        .invoke(failure -> LOG.warnf("event=import-cleaning-failed cause=%s", failure.toString()))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("event=import-cleaning-ended", failure));
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.cancel();
    }

    /** Cleans as of that time. */
    public Uni<Void> clean(Instant now) {
        return store.clean(
                now.minus(config.idleUpload()), now.minus(config.contentRetention()), now.minus(config.retention()));
    }
}
