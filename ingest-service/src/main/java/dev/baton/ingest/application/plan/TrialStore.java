package dev.baton.ingest.application.plan;

import dev.baton.ingest.domain.plan.TrialReport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where trials are kept. */
public interface TrialStore {

    /** Keeps a new trial, and forgets those of last week. */
    Uni<Void> add(TrialJob job);

    /** Writes how far it is; false when it is not to go on. */
    Uni<Boolean> progress(UUID id, long read, long total, Instant at);

    /** Writes the report of a trial that has not been cancelled. */
    Uni<Void> done(UUID id, TrialReport report, long read, Instant at);

    /** Writes that it failed. */
    Uni<Void> failed(UUID id, String failure, Instant at);

    /** Stops a running trial; the job, if there is one. */
    Uni<Optional<TrialJob>> cancel(UUID id, Instant at);

    /** The trial. */
    Uni<Optional<TrialJob>> find(UUID id);
}
