package dev.baton.ingest.application.imports;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Time that goes on when it is told to, or when somebody waits. */
final class FakeTime implements LongSupplier, Lease.Stop {

    private final AtomicLong now = new AtomicLong();
    private Duration waited = Duration.ZERO;

    void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    Duration waited() {
        return waited;
    }

    @Override
    public long getAsLong() {
        return now.get();
    }

    @Override
    public boolean asked() {
        return false;
    }

    @Override
    public void await(Duration pause) {
        waited = waited.plus(pause);
        pass(pause);
    }
}
