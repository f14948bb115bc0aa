package dev.baton.kit.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Repeats a transaction that the database itself rolled back because of other transactions: deadlock, serialization failure,
 * lock not available. A broken connection is not repeated here: its transaction may have been committed.
 */
public final class TransactionRetry {

    private static final int MOST_REPETITIONS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final double JITTER = 0.5;

    private TransactionRetry() {}

    /**
     * Runs the transaction, and repeats it a few times on the caller's event loop.
     *
     * @param transaction begins, commits and rolls back a transaction of its own each time it is called
     */
    public static <T> Uni<T> run(Supplier<Uni<T>> transaction) {
        return Uni.createFrom().deferred(() -> {
            Executor caller = executorOf(Vertx.currentContext());
            return Uni.createFrom()
                    .deferred(transaction::get)
                    .runSubscriptionOn(caller)
                    .onFailure(RolledBack::byTheDatabase)
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .withJitter(JITTER)
                    .atMost(MOST_REPETITIONS);
        });
    }

    /** Runs at once where the caller is; a repetition returns from the timer's thread to the caller's event loop. */
    private static Executor executorOf(Context caller) {
        if (caller == null) {
            return Runnable::run;
        }
        return task -> {
            if (Vertx.currentContext() == caller) {
                task.run();
            } else {
                caller.runOnContext(ignored -> task.run());
            }
        };
    }
}
