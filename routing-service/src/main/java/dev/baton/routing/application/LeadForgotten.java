package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.LifecycleErased;
import dev.baton.routing.domain.LeadId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The person behind a lead asked to be forgotten; the last that is said of the lead.
 *
 * @param messageId id of the message, the same for every repetition
 * @param lead      which lead
 */
public record LeadForgotten(UUID messageId, LeadId lead) implements LeadNews {

    public LeadForgotten {
        Objects.requireNonNull(messageId, "an erasure needs a message id");
    }

    /** Reads the wire record; refuses one whose id is none. */
    public static LeadForgotten of(UUID messageId, LifecycleErased erased) {
        return new LeadForgotten(messageId, LeadId.of(erased.leadId()));
    }

    @Override
    public Stream<LeadId> leads() {
        return Stream.of(lead);
    }
}
