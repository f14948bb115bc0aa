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
import java.util.Set;
import java.util.UUID;

/** Appraises leads whose time has come, though nothing happened. */
@ApplicationScoped
public class LookAgain {

    /** Data of a look that news of the lead make due, not time. */
    public static final String NEWS = "news";

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
        return at(connection, ids, Set.of(), due);
    }

    /**
     * The same.
     *
     * @param news leads at which somebody looks for they stand otherwise by news of them, and not for time passed: what
     *             makes them cross is what they had done before
     */
    public Uni<Void> at(SqlConnection connection, Collection<UUID> ids, Set<UUID> news, Instant due) {
        Instant clockSays = clock.instant();
        Instant now = clockSays.isBefore(due) ? due : clockSays;
        return models.inUse(connection)
                .chain(inUse -> leads.lock(connection, inUse, ids).chain(locked -> {
                    List<Lead> looked = List.copyOf(locked.leads().values());
                    looked.forEach(Lead::lookTaken);
                    return settle.changed(
                            connection,
                            inUse,
                            looked,
                            lead -> Cause.TIME,
                            lead -> news.contains(lead) ? CrossingCause.EVIDENCE : CrossingCause.DECAY,
                            now);
                }));
    }
}
