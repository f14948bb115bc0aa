package dev.baton.contracts.assignment;

import dev.baton.contracts.Bounds;
import java.time.Instant;

/**
 * An SLA clock reached a mark; data of {@code dev.baton.sla.warned.v1}, {@code .breached.v1} and {@code .met.v1}.
 *
 * @param assignmentId whose clock
 * @param leadId       the lead
 * @param cycle        the lead's qualification cycle
 * @param attempt      which rep in this cycle, counted from 1
 * @param repId        the rep on the clock
 * @param repUserName  user name of that rep
 * @param milestone    {@code ACKNOWLEDGE}, {@code FIRST_TOUCH} or {@code DISPOSITION}
 * @param percent      share of the time used: 50 or 80 for a warning, 100 for a breach, what was used for a met one
 * @param startedAt    when the clock started
 * @param deadline     when it ends
 * @param at           when the mark was reached
 */
public record SlaChanged(
        String assignmentId,
        String leadId,
        int cycle,
        int attempt,
        String repId,
        String repUserName,
        String milestone,
        int percent,
        Instant startedAt,
        Instant deadline,
        Instant at) {

    public SlaChanged {
        repId = Bounds.cut(repId, Bounds.ID);
        repUserName = Bounds.cut(repUserName, Bounds.ID);
    }
}
