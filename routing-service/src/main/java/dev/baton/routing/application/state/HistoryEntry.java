package dev.baton.routing.application.state;

import dev.baton.routing.domain.AssignmentId;
import java.time.Instant;

/**
 * One thing that happened to an assignment.
 *
 * @param assignment whose history
 * @param what       what happened
 * @param actor      user name, or {@code routing}
 * @param detail     reason, percent or cause, may be null
 * @param at         when
 */
public record HistoryEntry(AssignmentId assignment, What what, String actor, String detail, Instant at) {

    /** What can happen to an assignment. */
    public enum What {
        ASSIGNED,
        ACKNOWLEDGED,
        ACCEPTED,
        REJECTED,
        EXPIRED,
        WARNED,
        BREACHED,
        SLA_MET,
        MERGED
    }
}
