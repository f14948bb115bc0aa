package dev.baton.routing.application.port;

import dev.baton.routing.application.state.Pool;
import dev.baton.routing.domain.TeamKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Who is in this pool and how was it shared so far, with nobody else deciding meanwhile? */
public interface Pools {

    /** Locks the pool and loads it; an unknown team is a pool without reps. */
    Uni<Pool> lock(SqlConnection connection, TeamKey team);
}
