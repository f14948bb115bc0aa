package dev.baton.scoring.inbound.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.baton.scoring.application.job.Job;
import java.time.Instant;
import java.util.UUID;

/**
 * A job as the API answers it.
 *
 * @param total      units there are, an estimate; null where unknown
 * @param error      what failed last, null where nothing did
 * @param cancelling it ends before its next step
 * @param result     what came of it; of long-lived work also what came of it so far
 */
record JobJson(
        UUID id,
        String kind,
        String subject,
        Job.State state,
        long done,
        Long total,
        boolean cancelling,
        String error,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        @JsonRawValue String parameters,
        @JsonRawValue String result) {

    static JobJson of(Job job) {
        return new JobJson(
                job.id(),
                job.kind(),
                job.subject(),
                job.state(),
                job.done(),
                job.total(),
                job.cancelled() && !job.state().over(),
                job.error(),
                job.createdBy(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.parameters(),
                job.result());
    }
}
