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

    /** Adds leads to the queue of a model; who waits already keeps its place. */
    Uni<Void> add(SqlConnection connection, String key, List<Waiting> leads);

    /** Takes whose turn it is: requests for contact first, then the highest total. */
    Uni<List<UUID>> take(SqlConnection connection, String key, int most);

    /** How many wait. */
    Uni<Long> size(SqlClient client, String key);

    /** Sends everybody away; answers how many. */
    Uni<Integer> clear(SqlConnection connection, String key);
}
