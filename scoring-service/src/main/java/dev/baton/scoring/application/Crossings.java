package dev.baton.scoring.application;

import dev.baton.scoring.domain.qualification.CrossingCause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The crossings that others were told of; kept, since a score of the past says what was true, not what was told. */
public interface Crossings {

    /**
     * A crossing.
     *
     * @param number which of the lead's, counted from 1
     * @param total  of the score, thousandths
     */
    record Crossed(UUID lead, int number, boolean up, CrossingCause cause, long total, Instant at) {}

    /** Keeps what is told. */
    Uni<Void> note(SqlConnection connection, Collection<Crossed> crossed);

    /** Those of leads, the newest first. */
    Uni<List<Crossed>> of(SqlClient client, Collection<UUID> leads, int limit);
}
