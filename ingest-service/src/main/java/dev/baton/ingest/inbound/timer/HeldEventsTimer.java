package dev.baton.ingest.inbound.timer;

import dev.baton.ingest.application.mail.ReleaseHeldEvents;
import dev.baton.ingest.config.IngestConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks for held events to release, and now and then for old activity to forget; a failed look is made again. */
@ApplicationScoped
public class HeldEventsTimer {

    private static final Logger LOG = Logger.getLogger(HeldEventsTimer.class);
    private static final Duration FORGETTING = Duration.ofMinutes(10);

    private final ReleaseHeldEvents release;
    private final Duration poll;
    private final List<Cancellable> ticking = new ArrayList<>();
    private volatile boolean failing;

    public HeldEventsTimer(ReleaseHeldEvents release, IngestConfig config) {
        this.release = release;
        this.poll = config.holdBack().poll();
    }

    void start(@Observes StartupEvent started) {
        ticking.add(every(poll, release::releaseDue));
        ticking.add(every(FORGETTING, release::forgetOld));
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.forEach(Cancellable::cancel);
    }

    private Cancellable every(Duration interval, Supplier<Uni<Void>> work) {
        return Multi.createFrom()
                .ticks()
                .every(interval)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> tried(work))
                .subscribe()
                .with(done -> {}, failure -> LOG.error("event=held-events-timer-ended", failure));
    }

    private Uni<Void> tried(Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .invoke(() -> failing = false)
                .onFailure()
                .invoke(this::sayOnce)
                .onFailure()
                .recoverWithNull();
    }

    /** While the database is away every look fails alike: one line says it. */
    private void sayOnce(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("event=held-events-wait cause=%s", failure.toString());
        }
    }
}
