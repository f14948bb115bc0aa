package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a decision knows of the lead.
 *
 * @param id            the lead
 * @param cycle         its qualification cycle, from 1
 * @param attempt       which rep in this cycle this decision looks for, from 1
 * @param handRaise     whether the lead asked for contact itself
 * @param setAside      whether it waits for a person's review and must not be routed
 * @param country       country of the person or company, may be null
 * @param previousOwner who accepted the lead in an earlier cycle, may be null
 * @param tried         who already had it in this cycle
 */
public record LeadToRoute(
        LeadId id,
        int cycle,
        int attempt,
        boolean handRaise,
        boolean setAside,
        String country,
        RepId previousOwner,
        Set<RepId> tried) {

    public LeadToRoute {
        Objects.requireNonNull(id, "lead needs an id");
        if (cycle < 1 || attempt < 1) {
            throw new IllegalArgumentException("cycle and attempt count from 1, were " + cycle + " and " + attempt);
        }
        tried = Set.copyOf(tried);
    }

    /** Who accepted the lead in an earlier cycle. */
    public Optional<RepId> owner() {
        return Optional.ofNullable(previousOwner);
    }
}
