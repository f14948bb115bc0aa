package dev.baton.ingest.inbound.timer;

import dev.baton.ingest.application.seen.KeepSeen;
import dev.baton.kit.fault.FaultText;
import dev.baton.kit.repeat.Repeat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Fills the filters after a start, beside the requests; looks at the newest days once more when the tail of the log has
 * surely begun, for what came in between; and lets go of old days every hour.
 */
@ApplicationScoped
public class SeenTimer {

    private static final Logger LOG = Logger.getLogger(SeenTimer.class);
    private static final Duration TAIL_HAS_BEGUN = Duration.ofMinutes(1);
    private static final Duration FORGETTING = Duration.ofHours(1);
    private static final int ALL = Integer.MAX_VALUE;

    private final KeepSeen keepSeen;
    private Cancellable filling = () -> {};
    private Cancellable forgetting = () -> {};

    public SeenTimer(KeepSeen keepSeen) {
        this.keepSeen = keepSeen;
    }

    void start(@Observes StartupEvent started) {
        filling = patiently(keepSeen.fill(ALL))
                .onItem()
                .delayIt()
                .by(TAIL_HAS_BEGUN)
                .chain(() -> patiently(keepSeen.fill(1)))
                .subscribe()
                .with(done -> {}, failure -> LOG.error("event=seen-not-filled", failure));
        forgetting = Repeat.every(FORGETTING, "forget-seen", keepSeen::forget);
    }

    void stop(@Observes ShutdownEvent stopping) {
        filling.cancel();
        forgetting.cancel();
    }

    private static Uni<Void> patiently(Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("event=seen-fill-waits cause=%s", FaultText.of(failure)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely();
    }
}
