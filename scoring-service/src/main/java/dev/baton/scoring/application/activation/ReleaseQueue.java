package dev.baton.scoring.application.activation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** Leads that qualify by a change of the model and wait to be told. */
public interface ReleaseQueue {

    /**
     * A lead that waits.
     *
     * @param handRaise whether it asked for contact
     * @param total     milli-points
     */
    record Waiting(UUID lead, boolean handRaise, long total) {}

    /** Adds leads to the queue of a model; who waits there already keeps its place, who waits in another's leaves that. */
    Uni<Void> add(SqlConnection connection, String key, List<Waiting> leads);

    /** Whose turn it is: requests for contact first, then the highest total. */
    Uni<List<UUID>> next(SqlConnection connection, String key, int most);

    /** Takes leads out of the queue of a model. */
    Uni<Void> remove(SqlConnection connection, String key, List<UUID> leads);

    /** How many wait. */
    Uni<Long> size(SqlClient client, String key);

    /** Sends everybody away; answers how many. */
    Uni<Integer> clear(SqlConnection connection, String key);
}
