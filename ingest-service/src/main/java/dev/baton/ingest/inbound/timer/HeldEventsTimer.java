package dev.baton.ingest.inbound.timer;

import dev.baton.ingest.application.mail.ReleaseHeldEvents;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.kit.repeat.Repeat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks for held events to release, and now and then for old activity to forget; a failed look is made again. */
@ApplicationScoped
public class HeldEventsTimer {

    private static final Duration FORGETTING = Duration.ofMinutes(10);

    private final ReleaseHeldEvents release;
    private final Duration poll;
    private final List<Cancellable> ticking = new ArrayList<>();

    public HeldEventsTimer(ReleaseHeldEvents release, IngestConfig config) {
        this.release = release;
        this.poll = config.holdBack().poll();
    }

    void start(@Observes StartupEvent started) {
        ticking.add(Repeat.every(poll, "release-held-events", release::releaseDue));
        ticking.add(Repeat.every(FORGETTING, "forget-mail-activity", release::forgetOld));
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.forEach(Cancellable::cancel);
    }
}
