package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.routing.domain.LeadId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lifecycle moved a lead to another stage.
 *
 * @param messageId     id of the message, the same for every repetition
 * @param lead          which lead
 * @param absorbed      for a merge the lead that was absorbed, else null
 * @param move          the move
 * @param correlationId carried along
 */
public record LeadMoved(UUID messageId, LeadId lead, LeadId absorbed, Transitioned move, String correlationId)
        implements LeadNews {

    public LeadMoved {
        Objects.requireNonNull(messageId, "move needs a message id");
        Objects.requireNonNull(lead, "move needs a lead");
        Objects.requireNonNull(move.to(), "move needs a stage");
    }

    /** Reads the wire record; refuses one whose ids are none. */
    public static LeadMoved of(UUID messageId, Transitioned move, String correlationId) {
        LeadId absorbed = move.absorbedLeadId() == null ? null : LeadId.of(move.absorbedLeadId());
        return new LeadMoved(messageId, LeadId.of(move.leadId()), absorbed, move, correlationId);
    }

    @Override
    public Stream<LeadId> begins() {
        return move.to() == Stage.MQL || absorbed != null ? leads() : Stream.empty();
    }

    @Override
    public Stream<LeadId> leads() {
        return absorbed == null ? Stream.of(lead) : Stream.of(lead, absorbed);
    }
}
