package dev.baton.ingest.application.imports;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * This replica's hold on an import, kept while it reads and while it waits, however long either takes. For one thread.
 *
 * <p>It would lapse otherwise where much is read before the first row (a compressed file is inflated from its beginning after
 * a restart) or a slow pace makes long pauses, and two replicas would take the import from each other for ever.
 */
final class Lease {

    /** How soon a run sees that somebody paused or cancelled it. */
    private static final Duration LONGEST_BETWEEN = Duration.ofSeconds(1);

    private final ImportTools tools;
    private final Import job;
    private final Stop stop;
    private final LongSupplier nanoTime;
    private final Duration between;
    private long renewed;

    /** Waits, and knows when to give up. */
    interface Stop {

        /** Whether the service stops. */
        boolean asked();

        /** Waits so long, less when the service stops. */
        void await(Duration pause);
    }

    Lease(ImportTools tools, Import job, Stop stop, LongSupplier nanoTime) {
        this.tools = tools;
        this.job = job;
        this.stop = stop;
        this.nanoTime = nanoTime;
        Duration third = tools.config().lease().dividedBy(3);
        this.between = third.compareTo(LONGEST_BETWEEN) < 0 ? third : LONGEST_BETWEEN;
        this.renewed = nanoTime.getAsLong();
    }

    /**
     * Renews it where that is due; to be called with every step of work that may be long.
     *
     * @throws LeaseLostException where the work is to end
     */
    void keep() {
        if (!kept()) {
            throw new LeaseLostException();
        }
    }

    /** Waits so long and keeps it; whether to go on afterwards. */
    boolean await(Duration pause) {
        Duration left = pause;
        while (left.isPositive() && !stop.asked()) {
            Duration slice = left.compareTo(between) < 0 ? left : between;
            stop.await(slice);
            left = left.minus(slice);
            if (!kept()) {
                return false;
            }
        }
        return !stop.asked();
    }

    private boolean kept() {
        long now = nanoTime.getAsLong();
        if (now - renewed < between.toNanos()) {
            return true;
        }
        renewed = now;
        return !stop.asked()
                && tools.leases()
                        .renew(job.id(), tools.owner())
                        .filter(job.state()::equals)
                        .isPresent();
    }
}
