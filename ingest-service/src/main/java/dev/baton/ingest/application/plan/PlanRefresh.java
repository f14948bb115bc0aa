package dev.baton.ingest.application.plan;

import dev.baton.ingest.config.IngestConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keeps {@link KnownPlans} near to what the database says, from the start on and whatever fails in between. */
@ApplicationScoped
public class PlanRefresh {

    private static final Logger LOG = Logger.getLogger(PlanRefresh.class);
    private static final Duration FIRST_PICTURE = Duration.ofSeconds(5);

    private final KnownPlans known;
    private final IngestConfig config;
    private Cancellable ticking = () -> {};

    public PlanRefresh(KnownPlans known, IngestConfig config) {
        this.known = known;
        this.config = config;
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
                .every(config.plans().refresh())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> refresh())
                .subscribe()
                .with(done -> {}, failure -> LOG.error("event=plan-refresh-ended", failure));
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.cancel();
    }

    private Uni<Void> refresh() {
        return known.refresh()
                .onFailure()
                .invoke(failure -> LOG.warnf("event=plan-refresh-failed cause=%s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
