package dev.baton.contracts.assignment;

import dev.baton.contracts.Bounds;
import java.time.Instant;

/**
 * Something happened to an assignment; data of {@code dev.baton.assignment.*.v1}, the CloudEvents type says what.
 *
 * @param assignmentId    the assignment
 * @param leadId          the lead
 * @param cycle           the lead's qualification cycle
 * @param attempt         which rep in this cycle, counted from 1
 * @param revision        number of the assignment's changes so far; of two messages the higher is newer
 * @param state           {@code OPEN}, {@code ACKNOWLEDGED}, {@code ACCEPTED}, {@code REJECTED}, {@code EXPIRED}
 * @param repId           the rep who holds (or held) it
 * @param repUserName     user name of that rep
 * @param previousRepId   for {@code reassigned}: who had it before, else null
 * @param reasonCode      for {@code rejected} a {@link dev.baton.contracts.lifecycle.RejectReason}, for {@code expired}
 *                        why it ended, else null
 * @param note            free text of the person, may be null
 * @param actor           user name of who did it, or {@code routing}
 * @param at              when
 */
public record AssignmentChanged(
        String assignmentId,
        String leadId,
        int cycle,
        int attempt,
        int revision,
        String state,
        String repId,
        String repUserName,
        String previousRepId,
        String reasonCode,
        String note,
        String actor,
        Instant at) {

    public AssignmentChanged {
        repId = Bounds.cut(repId, Bounds.ID);
        repUserName = Bounds.cut(repUserName, Bounds.ID);
        previousRepId = Bounds.cut(previousRepId, Bounds.ID);
        reasonCode = Bounds.cut(reasonCode, Bounds.CODE);
        note = Bounds.cut(note, Bounds.NOTE);
        actor = Bounds.cut(actor, Bounds.ID);
    }
}
