package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.OutcomeOrder;
import dev.baton.scoring.domain.lead.Profile;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A lead whose outcome is known, as it stood when the outcome fell. What was learned later, in most cases by sales while
 * it worked on the lead, is named but its values are left out: a model that used it would look into the future.
 *
 * @param won          whether the lead became a customer
 * @param decidedAt    when that was decided
 * @param traits       scalar values by the path a condition names them with
 * @param deeds        how often it did what, until then
 * @param learnedLater paths of the traits that were learned only after the outcome
 */
public record Observation(
        boolean won,
        Instant decidedAt,
        Map<String, Object> traits,
        Map<Deed, Integer> deeds,
        Set<String> learnedLater) {

    /** Kind of the events that tell the outcome itself. */
    public static final String OUTCOME = "outcome";

    private static final int LONGEST_TEXT = 60;

    public Observation {
        Objects.requireNonNull(decidedAt, "decidedAt");
        traits = Map.copyOf(traits);
        deeds = Map.copyOf(deeds);
        learnedLater = Set.copyOf(learnedLater);
    }

    /**
     * Something a lead did.
     *
     * @param event    the event's name
     * @param property a property that tells kinds of it apart, null for the event as such
     * @param value    the property's value, null for the event as such
     */
    public record Deed(String event, String property, String value) {
        public Deed {
            Objects.requireNonNull(event, "event");
        }

        /** The event, whatever its properties. */
        public static Deed any(String event) {
            return new Deed(event, null, null);
        }
    }

    /**
     * Reads a lead's events: those that were {@linkplain OutcomeOrder known} when the outcome fell. What only came with the
     * outcome is left to be found by how well it tells it.
     *
     * @param minHumanConfidence events below it are machines' and not the lead's deeds
     */
    public static Observation of(Collection<LeadEvent> events, boolean won, Instant decidedAt, int minHumanConfidence) {
        Profile before = new Profile();
        Profile after = new Profile();
        Map<Deed, Integer> deeds = new HashMap<>();
        for (LeadEvent event : events) {
            if (OUTCOME.equals(event.kind())) {
                continue;
            }
            if (OutcomeOrder.isKnown(event.happenedAt(), decidedAt)) {
                before.learn(event);
                if (event.humanConfidence() >= minHumanConfidence) {
                    count(event, deeds);
                }
            } else {
                after.learn(event);
            }
        }
        Map<String, Object> known = TraitValues.of(before);
        Set<String> later = new TreeSet<>(TraitValues.of(after).keySet());
        later.removeAll(known.keySet());
        return new Observation(won, decidedAt, known, deeds, later);
    }

    private static void count(LeadEvent event, Map<Deed, Integer> deeds) {
        if (event.name() == null || event.name().isBlank()) {
            return;
        }
        deeds.merge(Deed.any(event.name()), 1, Integer::sum);
        new TreeMap<>(event.properties()).forEach((property, value) -> {
            if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
                deeds.merge(new Deed(event.name(), property, text.strip()), 1, Integer::sum);
            }
        });
    }
}
