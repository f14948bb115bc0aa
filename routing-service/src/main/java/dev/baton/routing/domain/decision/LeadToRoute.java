package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import java.time.Instant;
import java.util.Map;
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
 * @param tried         who let it pass and is not asked again now
 * @param heldBack      who does not get it while it pauses after missed offers
 */
public record LeadToRoute(
        LeadId id,
        int cycle,
        int attempt,
        boolean handRaise,
        boolean setAside,
        String country,
        RepId previousOwner,
        Set<RepId> tried,
        Set<RepId> heldBack) {

    public LeadToRoute {
        Objects.requireNonNull(id, "lead needs an id");
        if (cycle < 1 || attempt < 1) {
            throw new IllegalArgumentException("cycle and attempt count from 1, were " + cycle + " and " + attempt);
        }
        tried = Set.copyOf(tried);
        heldBack = Set.copyOf(heldBack);
    }

    /** A lead that does not pause. */
    public LeadToRoute(
            LeadId id,
            int cycle,
            int attempt,
            boolean handRaise,
            boolean setAside,
            String country,
            RepId previousOwner,
            Set<RepId> tried) {
        this(id, cycle, attempt, handRaise, setAside, country, previousOwner, tried, Set.of());
    }

    /**
     * The lead with what its missed offers mean for the reps of a pool.
     *
     * @param availableSince when reps last became available; a rep who is missing has been since before
     * @param reps           every rep of the pool
     */
    public LeadToRoute after(OfferRounds offers, Map<RepId, Instant> availableSince, Set<RepId> reps, Instant now) {
        return new LeadToRoute(
                id,
                cycle,
                attempt,
                handRaise,
                setAside,
                country,
                previousOwner,
                offers.notAskedAgain(availableSince, now),
                offers.heldBack(availableSince, reps, now));
    }

    /** Who accepted the lead in an earlier cycle. */
    public Optional<RepId> owner() {
        return Optional.ofNullable(previousOwner);
    }
}
