package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.RepId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The missed offers of a lead's cycle, grouped into rounds. A pure function of the offers, so that it needs no state of its
 * own and is the same after a restart or a merge.
 *
 * @param tried       reps who had the lead in the latest round
 * @param full        whether the latest round has as many missed offers as the policy allows
 * @param lastMissed  when the latest offer was missed, null if there was none
 * @param pausedUntil when the next round begins, null if there was no missed offer
 */
public record OfferRounds(Set<RepId> tried, boolean full, Instant lastMissed, Instant pausedUntil) {

    private static final OfferRounds NONE = new OfferRounds(Set.of(), false, null, null);

    public OfferRounds {
        tried = Set.copyOf(tried);
    }

    /** Groups the offers: one that was made after the pause that follows a round begins the next round. */
    public static OfferRounds of(List<MissedOffer> offers, ReofferPolicy policy) {
        if (offers.isEmpty()) {
            return NONE;
        }
        Set<RepId> tried = new HashSet<>();
        int round = 1;
        int missed = 0;
        Instant pausedUntil = Instant.MAX;
        Instant lastMissed = Instant.MIN;
        for (MissedOffer offer : inOrder(offers)) {
            if (!offer.offeredAt().isBefore(pausedUntil)) {
                round++;
                missed = 0;
                tried.clear();
            }
            missed += offer.unanswered() ? 1 : 0;
            tried.add(offer.rep());
            lastMissed = offer.missedAt();
            pausedUntil = lastMissed.plus(policy.pauseAfter(round));
        }
        return new OfferRounds(tried, missed >= policy.missedOffers(), lastMissed, pausedUntil);
    }

    /** When the next round begins; empty if nothing keeps the lead from any rep now. */
    public Optional<Instant> retryAt(Instant now) {
        return Optional.ofNullable(pausedUntil).filter(now::isBefore);
    }

    /** Reps who are not asked again in this round. A rep who became available since the last missed offer is. */
    Set<RepId> notAskedAgain(Map<RepId, Instant> availableSince, Instant now) {
        Set<RepId> excluded = new HashSet<>();
        if (retryAt(now).isPresent()) {
            excluded.addAll(tried);
            excluded.removeIf(rep -> isFresh(availableSince.get(rep)));
        }
        return excluded;
    }

    /** Of these reps the ones who don't get the lead while it pauses. */
    Set<RepId> heldBack(Map<RepId, Instant> availableSince, Set<RepId> reps, Instant now) {
        Set<RepId> excluded = new HashSet<>();
        if (full && retryAt(now).isPresent()) {
            excluded.addAll(reps);
            excluded.removeIf(rep -> isFresh(availableSince.get(rep)));
        }
        return excluded;
    }

    private boolean isFresh(Instant availableSince) {
        return availableSince != null && availableSince.isAfter(lastMissed);
    }

    private static List<MissedOffer> inOrder(List<MissedOffer> offers) {
        return offers.stream()
                .sorted(Comparator.comparing(MissedOffer::missedAt).thenComparing(MissedOffer::offeredAt))
                .toList();
    }
}
