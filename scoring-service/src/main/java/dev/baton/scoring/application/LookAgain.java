package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.qualification.CrossingCause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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

    /**
     * Appraises leads that were quiet, as of now: whoever crosses by the criteria of now is told.
     *
     * @param inUse   the models in use in the connection's transaction
     * @param version one of them: whom another judges by now stays as it is
     */
    public Uni<Void> aloud(SqlConnection connection, ModelSet inUse, ReadyModel version, Collection<UUID> ids) {
        return leads.lockThoseOf(connection, inUse, version, ids).chain(locked -> {
            List<Lead> turned = List.copyOf(locked.leads().values());
            turned.forEach(lead -> lead.quiet(null));
            return settle.changed(
                    connection, inUse, turned, lead -> Cause.TIME, lead -> CrossingCause.MODEL, clock.instant());
        });
    }

    /**
     * Appraises the leads as of now, in the transaction of the connection that removed their timers.
     *
     * @param due when the last of them was due: the database's clock said so, ours may be a little behind
     */
    public Uni<Void> at(SqlConnection connection, Collection<UUID> ids, Instant due) {
        Instant clockSays = clock.instant();
        Instant now = clockSays.isBefore(due) ? due : clockSays;
        return models.inUse(connection)
                .chain(inUse -> leads.lock(connection, inUse, ids).chain(locked -> {
                    List<Lead> looked = List.copyOf(locked.leads().values());
                    looked.forEach(Lead::lookTaken);
                    return settle.changed(
                            connection, inUse, looked, lead -> Cause.TIME, lead -> CrossingCause.DECAY, now);
                }));
    }
}
