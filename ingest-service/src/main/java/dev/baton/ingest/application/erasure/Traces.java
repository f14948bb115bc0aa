package dev.baton.ingest.application.erasure;

import dev.baton.ingest.domain.erasure.Kept;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** What is kept of people, in the transaction of the given connection. */
public interface Traces {

    /**
     * What is kept in a place behind a key, in the order of the keys.
     *
     * @param after key of the last that was looked at, null for the beginning
     */
    Uni<List<Kept>> next(SqlConnection connection, Place place, String after, int limit);

    /**
     * Keeps the fingerprints of people while there are uploaded files from before they were forgotten: an import drops the rows
     * that are about them.
     */
    Uni<Void> remember(SqlConnection connection, List<Erasure> erasures);

    /** Makes an end of what the keys stand for; what is gone already is no error. */
    Uni<Void> forget(SqlConnection connection, Place place, List<String> keys);
}
