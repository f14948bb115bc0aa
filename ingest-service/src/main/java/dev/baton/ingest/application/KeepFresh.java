package dev.baton.ingest.application;

import dev.baton.kit.fault.FaultText;
import dev.baton.kit.repeat.Repeat;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps a picture in memory near to what the database says: taken before the first request if the database lets it, else
 * readiness waits for it; then again and again, whatever fails in between.
 */
public final class KeepFresh {

    private static final Logger LOG = Logger.getLogger(KeepFresh.class);
    private static final Duration FIRST_PICTURE = Duration.ofSeconds(5);

    private KeepFresh() {}

    /**
     * Starts, and blocks for the first picture.
     *
     * @param what    names the picture in the log
     * @param every   pause between two pictures
     * @param refresh takes one
     */
    public static Cancellable start(String what, Duration every, Supplier<Uni<Void>> refresh) {
        refresh.get()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("event=first-refresh-failed what=%s cause=%s", what, FaultText.of(failure)))
                .onFailure()
                .recoverWithNull()
                .ifNoItem()
                .after(FIRST_PICTURE)
                .recoverWithItem((Void) null)
                .await()
                .indefinitely();
        return Repeat.every(every, what, refresh);
    }
}
