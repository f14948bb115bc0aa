package dev.baton.scoring.application.trial;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What shadows have to look at, and what they found. */
public interface Shadows {

    /**
     * A lead under both judges.
     *
     * @param active    total, milli-points
     * @param candidate total by the version on trial
     */
    record Judgement(UUID lead, long active, long candidate, boolean byActive, boolean byCandidate) {}

    /** A lead about which the two differ. */
    record Difference(UUID leadId, long active, long candidate, boolean byCandidate) {}

    /**
     * How far the two agree.
     *
     * @param both          leads that both would have handed over
     * @param onlyCandidate leads that only the version on trial would have
     * @param onlyActive    leads that only the models in use would have
     * @param neither       leads that neither would have
     * @param pending       leads that are still to be looked at
     * @param differences   some leads about which they differ, the latest first
     */
    record Agreement(
            long both, long onlyCandidate, long onlyActive, long neither, long pending, List<Difference> differences) {}

    /** Whether any shadow runs. */
    Uni<Boolean> running(SqlClient client);

    /** Something happened to these leads; every shadow that runs has to look at them. */
    Uni<Void> note(SqlConnection connection, Collection<UUID> leads);

    /** Takes some leads that a shadow has to look at. */
    Uni<List<UUID>> take(SqlConnection connection, UUID job, int most);

    /** Keeps what a shadow found. */
    Uni<Void> found(SqlConnection connection, UUID job, List<Judgement> judgements, Instant now);

    /** What a shadow found so far. */
    Uni<Agreement> agreement(SqlClient client, UUID job);

    /** A shadow looks at nothing more. */
    Uni<Void> end(SqlConnection connection, UUID job);
}
