package dev.baton.scoring.application.activation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Set;

/** How far leads were brought to the active versions. */
public interface Backfills {

    /**
     * Keys of models to whose active version all its leads were brought. One that comes to its end is found so with the next
     * change of what is active, which is soon enough: until then nobody comes to a model but by something new.
     */
    Uni<Set<String>> complete(SqlClient client);
}
