package dev.baton.kit.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Runs work in one database transaction: commits when it completes, rolls back when it fails, and fires {@link Committed}
 * as soon as the commit is through.
 *
 * <p>A transaction that the database itself rolled back because of other transactions (deadlock, serialization failure,
 * lock not available) is repeated a few times. Work must therefore leave nothing behind outside its transaction that a
 * second run would add to. A broken connection is not repeated here: its transaction may have been committed.
 */
@ApplicationScoped
public class UnitOfWork {

    private static final int MOST_REPETITIONS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final double JITTER = 0.5;

    private final Pool pool;
    private final Event<Committed> committed;

    public UnitOfWork(Pool pool, Event<Committed> committed) {
        this.pool = pool;
        this.committed = committed;
    }

    /** Runs {@code work}; everything it does on the given connection takes effect together or not at all. */
    public <T> Uni<T> run(Function<SqlConnection, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Executor caller = executorOf(Vertx.currentContext());
            return Uni.createFrom()
                    .deferred(() -> pool.withTransaction(work))
                    .runSubscriptionOn(caller)
                    .onFailure(RolledBack::byTheDatabase)
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .withJitter(JITTER)
                    .atMost(MOST_REPETITIONS)
                    .invoke(() -> committed.fire(Committed.INSTANCE));
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
