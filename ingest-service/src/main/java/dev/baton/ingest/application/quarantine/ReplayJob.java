package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.application.quarantine.Settlement.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A replay of many items and how far it is.
 *
 * @param id        the job
 * @param state     where it stands
 * @param filter    which items
 * @param until     items received later are not part of it
 * @param position  the last item it has tried, null before the first
 * @param total     open items there were at its start
 * @param accepted  items that are events now
 * @param duplicates items whose message was an event already
 * @param rejected  items that are refused still
 * @param createdBy who started it
 * @param createdAt when
 * @param updatedAt when it last got on
 */
public record ReplayJob(
        UUID id,
        State state,
        RejectionFilter filter,
        Instant until,
        Position position,
        long total,
        long accepted,
        long duplicates,
        long rejected,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {

    /** Where a job stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    /** A job that has not begun. */
    static ReplayJob started(UUID id, RejectionFilter filter, long total, String by, Instant at) {
        return new ReplayJob(id, State.RUNNING, filter, at, null, total, 0, 0, 0, by, at, at);
    }

    /** The job behind these items. */
    ReplayJob behind(Position last, List<Settlement> settled, Instant at) {
        return new ReplayJob(
                id,
                state,
                filter,
                until,
                last,
                total,
                accepted + count(settled, Outcome.ACCEPTED),
                duplicates + count(settled, Outcome.DUPLICATE),
                rejected + count(settled, Outcome.REJECTED),
                createdBy,
                createdAt,
                at);
    }

    /** The job at its end. */
    ReplayJob ended(State end, Instant at) {
        return new ReplayJob(
                id, end, filter, until, position, total, accepted, duplicates, rejected, createdBy, createdAt, at);
    }

    private static long count(List<Settlement> settled, Outcome outcome) {
        return settled.stream().filter(one -> one.outcome() == outcome).count();
    }
}
