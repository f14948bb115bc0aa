package dev.baton.scoring.application;

import dev.baton.contracts.lifecycle.Stage;
import java.time.Instant;
import java.util.UUID;

/**
 * Lifecycle moved a lead.
 *
 * @param messageId CloudEvents id
 * @param lead      who
 * @param to        the stage from now on
 * @param reason    code of the reason, may be null
 * @param bySales   whether it was moved by what people did; where scoring itself withdrew it, nobody handed it back
 * @param version   the lead's version after the move, as lifecycle counts
 * @param at        when it moved
 */
public record StageNews(
        UUID messageId, UUID lead, Stage to, String reason, boolean bySales, long version, Instant at) {}
