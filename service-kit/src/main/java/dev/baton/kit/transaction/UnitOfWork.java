package dev.baton.kit.transaction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;

/**
 * Runs work in one database transaction: commits when it completes, rolls back when it fails, and tells whoever waits
 * for committed rows ({@link Committed}) the moment the commit is through.
 */
@ApplicationScoped
public class UnitOfWork {

    private final Pool pool;
    private final Event<Committed> committed;

    public UnitOfWork(Pool pool, Event<Committed> committed) {
        this.pool = pool;
        this.committed = committed;
    }

    /** Runs {@code work}; everything it does on the given connection stands or falls together. */
    public <T> Uni<T> run(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work).invoke(() -> committed.fire(Committed.INSTANCE));
    }
}
