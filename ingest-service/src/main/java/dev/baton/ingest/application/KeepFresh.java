package dev.baton.ingest.application;

import io.smallrye.mutiny.Multi;
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
        Supplier<Uni<Void>> tolerant = () -> refresh.get()
                .onFailure()
                .invoke(failure -> LOG.warnf("event=refresh-failed what=%s cause=%s", what, failure.toString()))
                .onFailure()
                .recoverWithNull();
        tolerant.get()
                .ifNoItem()
                .after(FIRST_PICTURE)
                .recoverWithItem((Void) null)
                .await()
                .indefinitely();
        return Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> tolerant.get())
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "event=refresh-ended what=%s", what));
    }
}
