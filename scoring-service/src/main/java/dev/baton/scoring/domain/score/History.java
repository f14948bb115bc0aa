package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A lead's profile and tally from its events, from scratch: what the incremental way must equal, and how a past instant
 * or another model is scored.
 *
 * @param profile the traits
 * @param tally   the counts
 */
public record History(Profile profile, Tally tally) {

    /** Folds events in whatever order; repetitions count once. */
    public static History of(Collection<LeadEvent> events, Counting model) {
        History history = new History(new Profile(), new Tally());
        Set<UUID> seen = new HashSet<>();
        for (LeadEvent event : events) {
            if (seen.add(event.id())) {
                history.add(event, model);
            }
        }
        return history;
    }

    /** Adds an event that was not added before. */
    public void add(LeadEvent event, Counting model) {
        profile.learn(event);
        model.count(event, tally);
    }

    /** Adds all of another lead's history. */
    public void merge(History other) {
        profile.merge(other.profile);
        tally.merge(other.tally);
    }
}
