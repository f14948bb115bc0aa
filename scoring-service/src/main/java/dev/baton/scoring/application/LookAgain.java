package dev.baton.scoring.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Appraises leads whose time has come, though nothing happened. */
@ApplicationScoped
public class LookAgain {

    private final Models models;
    private final LockLeads leads;
    private final Settle settle;
    private final Clock clock;

    public LookAgain(Models models, LockLeads leads, Settle settle, Clock clock) {
        this.models = models;
        this.leads = leads;
        this.settle = settle;
        this.clock = clock;
    }

    /** Appraises the leads as of now, in the transaction of the connection. */
    public Uni<Void> at(SqlConnection connection, Collection<UUID> ids) {
        return models.inUse(connection).chain(inUse -> leads.lock(connection, inUse, ids)
                .chain(locked -> settle.changed(
                        connection, inUse, List.copyOf(locked.leads().values()), lead -> Cause.TIME, clock.instant())));
    }
}
