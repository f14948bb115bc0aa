package dev.baton.ingest.application;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The newest of the pictures taken of something that changes. Of two that are taken at once the one begun later stays,
 * whichever is ready first: whoever changes something and then takes a picture never sees it undone by an older one.
 */
public final class Newest<P> {

    private record Taken<P>(long number, P picture) {}

    private final AtomicLong begun = new AtomicLong();
    private final AtomicReference<Taken<P>> newest = new AtomicReference<>(new Taken<>(0, null));

    /** Begins a picture, before anything is read for it; answers its number. */
    public long begin() {
        return begun.incrementAndGet();
    }

    /** Takes a picture that is ready, unless one that was begun later was ready before. */
    public void take(long number, P picture) {
        newest.accumulateAndGet(
                new Taken<>(number, picture), (now, ready) -> ready.number() > now.number() ? ready : now);
    }

    /** The newest; null before the first. */
    public P get() {
        return newest.get().picture();
    }
}
