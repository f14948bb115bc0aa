package dev.baton.routing.application.port;

import dev.baton.routing.application.state.RoutingChanges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Keeps the rows of a transaction: leads, assignments, clocks, ledger, decisions, history. */
public interface ChangeStore {

    /** Writes set by set, in an order that the tables' references allow. */
    Uni<Void> save(SqlConnection connection, RoutingChanges changes);
}
