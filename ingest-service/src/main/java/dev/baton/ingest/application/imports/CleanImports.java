package dev.baton.ingest.application.imports;

import dev.baton.ingest.config.ImportConfig;
import dev.baton.kit.repeat.Repeat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gives up imports nobody goes on with, and deletes what was kept long enough. Any number of replicas may do it at once. */
@ApplicationScoped
public class CleanImports {

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
        ticking = Repeat.every(BETWEEN, "clean-imports", () -> clean(clock.instant()));
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
