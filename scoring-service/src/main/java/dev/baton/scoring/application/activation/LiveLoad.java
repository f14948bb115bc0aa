package dev.baton.scoring.application.activation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** How busy the service is with what really happens. */
public interface LiveLoad {

    /** Messages that wait to leave, counted to a few thousand at most. */
    Uni<Integer> waiting(SqlClient client);
}
