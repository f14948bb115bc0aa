package dev.baton.kit.repeat;

import dev.baton.kit.fault.FaultText;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does work at an interval, one after the other: what takes longer than the interval skips turns, and what fails is done again
 * with the next. While it fails again and again (the database is away), one line says so. The scheduler of Quarkus has no
 * intervals below a second.
 */
public final class Repeat {

    private static final Logger LOG = Logger.getLogger(Repeat.class);

    private Repeat() {}

    /**
     * Begins; the first turn is at once.
     *
     * @param what names the work in the log
     * @return ends it; a turn under way is abandoned
     */
    public static Cancellable every(Duration interval, String what, Supplier<? extends Uni<?>> work) {
        return begin(Multi.createFrom().ticks().every(interval), what, work);
    }

    /** Begins; the first turn is after that time. */
    public static Cancellable every(Duration first, Duration interval, String what, Supplier<? extends Uni<?>> work) {
        return begin(Multi.createFrom().ticks().startingAfter(first).every(interval), what, work);
    }

    private static Cancellable begin(Multi<Long> ticks, String what, Supplier<? extends Uni<?>> work) {
        AtomicBoolean failing = new AtomicBoolean();
        return ticks.onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> tried(what, work, failing))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "event=repeating-ended what=%s", what));
    }

    private static Uni<Void> tried(String what, Supplier<? extends Uni<?>> work, AtomicBoolean failing) {
        return Uni.createFrom()
                .deferred(work::get)
                .invoke(() -> failing.set(false))
                .onFailure()
                .invoke(failure -> {
                    if (!failing.getAndSet(true)) {
                        LOG.warnf("event=turn-failed what=%s cause=%s", what, FaultText.of(failure));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
