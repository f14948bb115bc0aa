package dev.baton.kit.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;

/**
 * Runs work in one database transaction: commits when it completes, rolls back when it fails, and fires {@link Committed}
 * as soon as the commit is through.
 *
 * <p>A transaction that the database itself rolled back is repeated; see {@link TransactionRetry}. Work must therefore leave
 * nothing behind outside its transaction that a second run would add to.
 */
@ApplicationScoped
public class UnitOfWork {

    private final Pool pool;
    private final Event<Committed> committed;

    public UnitOfWork(Pool pool, Event<Committed> committed) {
        this.pool = pool;
        this.committed = committed;
    }

    /** Runs {@code work}; everything it does on the given connection takes effect together or not at all. */
    public <T> Uni<T> run(Function<SqlConnection, Uni<T>> work) {
        return TransactionRetry.run(() -> pool.withTransaction(work)).invoke(() -> committed.fire(Committed.INSTANCE));
    }
}
