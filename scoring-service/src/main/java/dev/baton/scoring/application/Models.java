package dev.baton.scoring.application;

import dev.baton.scoring.domain.choice.ModelSet;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The scoring models in use. */
public interface Models {

    /**
     * The models in use for the rest of the connection's transaction: an activation waits for the transactions that asked,
     * and whoever asks after it gets the new ones, on every replica. So no two versions ever judge side by side.
     */
    Uni<ModelSet> inUse(SqlConnection connection);

    /** The models in use, to look at. */
    Uni<ModelSet> inUse();
}
