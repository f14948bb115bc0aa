package dev.baton.ingest.application.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A trial of a draft on past traffic, and how far it is.
 *
 * @param id        the job
 * @param key       the plan
 * @param draft     version and revision that are tried
 * @param from      traffic since
 * @param to        traffic before
 * @param state     where it stands
 * @param read      records read
 * @param total     records there are, as far as is known
 * @param report    JSON text of the {@link dev.baton.ingest.domain.plan.TrialReport}, null before the end
 * @param failure   what went wrong, null for nothing
 * @param startedBy who started it
 * @param startedAt when
 * @param updatedAt when it last got on
 */
public record TrialJob(
        UUID id,
        String key,
        String draft,
        Instant from,
        Instant to,
        State state,
        long read,
        long total,
        String report,
        String failure,
        String startedBy,
        Instant startedAt,
        Instant updatedAt) {

    /** Where a trial stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
