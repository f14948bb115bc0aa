package dev.baton.routing.application;

import dev.baton.kit.duework.DueWork;
import dev.baton.routing.application.port.Announcer;
import dev.baton.routing.application.port.ChangeStore;
import dev.baton.routing.application.state.RoutingChanges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what a transaction changed: rows, events and timers stand or fall together. */
@ApplicationScoped
public class ChangeWriter {

    private final ChangeStore store;
    private final Announcer announcer;
    private final DueWork dueWork;

    public ChangeWriter(ChangeStore store, Announcer announcer, DueWork dueWork) {
        this.store = store;
        this.announcer = announcer;
        this.dueWork = dueWork;
    }

    /** Writes all of it on the transaction's connection. */
    public Uni<Void> write(SqlConnection connection, RoutingChanges changes) {
        return store.save(connection, changes)
                .chain(() -> announcer.announce(connection, changes.announcements()))
                .chain(() -> dueWork.schedule(connection, changes.due()));
    }
}
