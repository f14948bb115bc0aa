package dev.baton.kit.duework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Takes due items of one kind. A bean of this type is found by the {@link DueWorkRunner}.
 *
 * <p>The items are removed in the transaction of the given connection: effects written on it happen exactly once.
 * An effect outside the database (a mail) may repeat after a crash. When the handler fails, nothing is removed; the items
 * are then tried one by one and the failing one again later, ever less often.
 */
public interface DueWorkHandler {

    /** The kind of items it takes. */
    String kind();

    /** Takes the items, in order of their due time. */
    Uni<Void> handle(SqlConnection connection, List<DueItem> items);

    /** Items of one transaction; 1 where the effect is slow or lies outside the database. */
    default int batchSize() {
        return 200;
    }
}
