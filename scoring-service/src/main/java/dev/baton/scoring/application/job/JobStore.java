package dev.baton.scoring.application.job;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where jobs are kept. */
public interface JobStore {

    /** Adds a job. */
    Uni<Void> add(SqlConnection connection, Job job);

    /** Writes how far a job is; whether somebody wants it to end is left as it is. */
    Uni<Void> save(SqlConnection connection, Job job);

    Uni<Optional<Job>> find(SqlClient client, UUID id);

    /**
     * Jobs, the newest first.
     *
     * @param kind   null for every kind
     * @param before the instant and id of the job to go on after, null for the first page
     */
    Uni<List<Job>> list(SqlClient client, String kind, Instant before, UUID beforeId, int limit);

    /** Jobs of a kind about that subject that are not over. */
    Uni<List<Job>> open(SqlClient client, String kind, String subject);

    /** The newest job of a kind about that subject. */
    Uni<Optional<Job>> latest(SqlClient client, String kind, String subject);

    /** Jobs of a kind about that subject, the newest first. */
    Uni<List<Job>> about(SqlClient client, String kind, String subject, int limit);

    /** Lets a job that is over go on from its checkpoint; false where it is in that state no more. */
    Uni<Boolean> resume(SqlConnection connection, UUID id, Job.State from);

    /** Notes that somebody wants a job to end; one that is over stays as it is. */
    Uni<Void> cancel(SqlConnection connection, UUID id);

    /** Notes a failed step, in a transaction of its own; a job that failed too often one after the other is given up. */
    Uni<Void> failed(UUID id, String error, int most, Instant now);
}
