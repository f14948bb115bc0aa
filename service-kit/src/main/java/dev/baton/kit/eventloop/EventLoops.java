package dev.baton.kit.eventloop;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/** Gives out event loops. */
public final class EventLoops {

    private EventLoops() {}

    /**
     * The next event loop in turn, as each of the service's consumers gets one.
     *
     * <p>{@link Vertx#getOrCreateContext()} would give everything that is made at start, on one thread, the same loop: whatever
     * works in the background would share one core, and make each other late.
     */
    public static Context next(Vertx vertx) {
        return ((VertxInternal) vertx).createEventLoopContext();
    }
}
