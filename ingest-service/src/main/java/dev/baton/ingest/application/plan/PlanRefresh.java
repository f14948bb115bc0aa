package dev.baton.ingest.application.plan;

import dev.baton.ingest.application.KeepFresh;
import dev.baton.ingest.config.IngestConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps {@link KnownPlans} near to what the database says, from the start on and whatever fails in between. */
@ApplicationScoped
public class PlanRefresh {

    private final KnownPlans known;
    private final IngestConfig config;
    private Cancellable ticking = () -> {};

    public PlanRefresh(KnownPlans known, IngestConfig config) {
        this.known = known;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticking = KeepFresh.start("plans", config.plans().refresh(), known::refresh);
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.cancel();
    }
}
