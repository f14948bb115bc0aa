package dev.baton.ingest.application.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where replay jobs are kept. */
public interface ReplayJobs {

    /** Keeps a new job. */
    Uni<Void> add(SqlConnection connection, ReplayJob job);

    /** The job, locked until the transaction ends. */
    Uni<Optional<ReplayJob>> lock(SqlConnection connection, UUID id);

    /** Writes how far it is. */
    Uni<Void> save(SqlConnection connection, ReplayJob job);

    /** The job. */
    Uni<Optional<ReplayJob>> find(UUID id);

    /** The latest jobs, newest first. */
    Uni<List<ReplayJob>> latest(int limit);
}
