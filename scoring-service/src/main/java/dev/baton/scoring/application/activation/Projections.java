package dev.baton.scoring.application.activation;

import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.UUID;

/** What people were shown before they activated. */
public interface Projections {

    /** Keeps that somebody was shown the counts of a version; forgets what is older than the instant. */
    Uni<Void> shown(SqlClient client, UUID token, ModelVersion version, String by, Instant at, Instant forget);

    /** Whether the counts of the version as it is were shown since that instant under the token. */
    Uni<Boolean> valid(SqlConnection connection, UUID token, ModelVersion version, Instant since);
}
