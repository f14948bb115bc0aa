package dev.baton.scoring.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leads that are likely the same person, for a person to look at. */
public interface Duplicates {

    /** Why two leads look like one; each with what it is worth out of a hundred. */
    enum Reason {
        /** The same number in either's events. */
        SAME_PHONE(60),
        /** Addresses that differ by what people write differently. */
        NEAR_EMAIL(70),
        /** The same name at the same company. */
        SAME_NAME_AND_COMPANY(50);

        private final int worth;

        Reason(int worth) {
            this.worth = worth;
        }

        /** How much it says, out of a hundred. */
        public int worth() {
            return worth;
        }
    }

    /**
     * One of the two.
     *
     * @param stage as lifecycle last told, null outside of the funnel
     */
    record Candidate(UUID id, String name, String email, String company, String stage) {}

    /**
     * Two leads that look like one.
     *
     * @param lead    the newer one
     * @param other   the older one
     * @param reasons why
     * @param score   how likely, out of a hundred
     */
    record Pair(Candidate lead, Candidate other, List<Reason> reasons, int score) {}

    /**
     * Some pairs.
     *
     * @param pairs pairs whose newer leads were looked at
     * @param last  the last lead looked at, null where none is left
     */
    record Found(List<Pair> pairs, UUID last) {}

    /** Looks at that many leads, the newest first, before the given one; each with the few that are most like it. */
    Uni<Found> among(UUID before, int leads);

    /** What makes two leads look like one; empty where nothing does, or where somebody found that they are two. */
    Uni<Optional<Pair>> between(UUID lead, UUID other);

    /** A person found that the two are two. */
    Uni<Void> dismiss(UUID lead, UUID other, String actor, Instant at);

    /** Nobody says any more that the two are two. */
    Uni<Void> restore(UUID lead, UUID other);

    /** Who found that the two are two; empty where nobody did. */
    Uni<Optional<Dismissal>> dismissal(UUID lead, UUID other);

    /** That somebody found two leads to be two. */
    record Dismissal(String actor, Instant at) {}
}
