package dev.baton.scoring.application.job;

import java.time.Instant;
import java.util.UUID;

/**
 * Long work and how far it is.
 *
 * @param kind       which {@link JobWork} does it
 * @param subject    what it is about, such as {@code default@3}
 * @param parameters JSON, as {@link JobWork} wants them
 * @param done       units done, mostly leads
 * @param total      units there are, an estimate; null where unknown
 * @param checkpoint JSON that the next step goes on from, null before the first
 * @param result     JSON, null before the end
 * @param error      what failed last, or why it ended without being told to; null where nothing did
 * @param failures   steps that failed one after the other
 * @param cancelled  somebody wants it to end
 */
public record Job(
        UUID id,
        String kind,
        String subject,
        String parameters,
        State state,
        long done,
        Long total,
        String checkpoint,
        String result,
        String error,
        int failures,
        boolean cancelled,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** How it stands. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing more will happen. */
        public boolean over() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /** New work that waits for its first step. */
    public static Job queued(UUID id, String kind, String subject, String parameters, String by, Instant at) {
        return new Job(
                id, kind, subject, parameters, State.QUEUED, 0, null, null, null, null, 0, false, by, at, null, null);
    }

    /** After a step that leaves more to do. */
    Job advanced(JobWork.Step.More step, Instant now) {
        return new Job(
                id,
                kind,
                subject,
                parameters,
                State.RUNNING,
                step.done(),
                step.total(),
                step.checkpoint(),
                result,
                null,
                0,
                cancelled,
                createdBy,
                createdAt,
                startedAt == null ? now : startedAt,
                null);
    }

    /** At its end. */
    Job ended(State how, long units, String outcome, String why, Instant now) {
        return new Job(
                id,
                kind,
                subject,
                parameters,
                how,
                units,
                total,
                checkpoint,
                outcome,
                why,
                failures,
                cancelled,
                createdBy,
                createdAt,
                startedAt == null ? now : startedAt,
                now);
    }
}
