package dev.baton.scoring.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** Appraises leads whose time has come, though nothing happened. */
@ApplicationScoped
public class LookAgain {

    private final LockLeads leads;
    private final Settle settle;
    private final Clock clock;

    public LookAgain(LockLeads leads, Settle settle, Clock clock) {
        this.leads = leads;
        this.settle = settle;
        this.clock = clock;
    }

    /** Appraises the leads as of now, in the transaction of the connection. */
    public Uni<Void> at(SqlConnection connection, Collection<UUID> ids) {
        return leads.lock(connection, ids)
                .chain(locked -> settle.changed(
                        connection, locked.leads().values().stream().toList(), lead -> Cause.TIME, clock.instant()));
    }
}
