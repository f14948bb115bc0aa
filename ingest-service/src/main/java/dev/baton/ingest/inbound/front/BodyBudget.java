package dev.baton.ingest.inbound.front;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of request bodies this replica holds at a time, from the first byte that arrives to the last of the answer.
 * Taken as bytes arrive, never as they are announced: an announcement costs its sender nothing.
 */
final class BodyBudget {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    BodyBudget(long most) {
        this.most = most;
    }

    /** Takes that many bytes; false, and nothing is taken, when they don't fit. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(int bytes) {
        held.addAndGet(-bytes);
    }

    /** Whether nothing more fits. */
    boolean exhausted() {
        return held.get() >= most;
    }

    /** Bytes held now. */
    long held() {
        return held.get();
    }
}
