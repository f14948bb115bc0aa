package dev.baton.contracts.lifecycle;

import dev.baton.contracts.Bounds;
import java.time.Instant;
import java.util.List;

/**
 * A move that the transition engine refused; data of {@code dev.baton.lifecycle.transition-refused.v1}.
 *
 * @param leadId         whose move
 * @param from           the stage the lead stays in, null where it is unknown
 * @param to             the stage that was asked for
 * @param cause          as in {@link Transitioned}
 * @param causingEventId CloudEvents id of the event that asked for it, null where a person did
 * @param actor          who asked
 * @param reason         why it was refused, in words
 * @param allowed        the moves that are allowed from here
 * @param at             when
 */
public record TransitionRefused(
        String leadId,
        Stage from,
        Stage to,
        String cause,
        String causingEventId,
        String actor,
        String reason,
        List<Stage> allowed,
        Instant at) {

    public TransitionRefused {
        causingEventId = Bounds.cut(causingEventId, Bounds.ID);
        actor = Bounds.cut(actor, Bounds.ID);
        reason = Bounds.cut(reason, Bounds.SENTENCE);
    }
}
