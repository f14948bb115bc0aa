package dev.baton.scoring.domain.lead;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is known of a lead. Of each trait the value that happened last counts, not the one that arrived last; two values
 * of the same instant are decided by the ids of their events. So the profile is the same for every order of arrival, and
 * the profile of a merged lead is that of the union of the events.
 *
 * <p>Mutable, for one thread: a batch folds many events into one profile.
 */
public final class Profile {

    /** Name of the trait that holds what a {@code group} call said of the company. */
    public static final String GROUP = "group";

    /** Name of the trait that holds whether the person is subscribed to news; senders can't set it. */
    public static final String SUBSCRIBED = "$subscribed";

    /**
     * A trait with its origin.
     *
     * @param value   as sent; null where the sender said that it is not known any more
     * @param at      when the event happened that said so
     * @param eventId that event
     */
    public record Trait(Object value, Instant at, UUID eventId) {

        private boolean isNewerThan(Trait other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime > 0 : eventId.compareTo(other.eventId) > 0;
        }
    }

    private final Map<String, Trait> traits = new TreeMap<>();

    /** Learns the traits that an event carries. */
    public void learn(LeadEvent event) {
        if ("group".equals(event.kind())) {
            if (!event.traits().isEmpty()) {
                learn(GROUP, new Trait(event.traits(), event.happenedAt(), event.id()));
            }
        } else {
            event.traits().forEach((name, value) -> {
                if (!name.startsWith("$")) {
                    learn(name, new Trait(value, event.happenedAt(), event.id()));
                }
            });
        }
        learnId("userId", event.userId(), event);
        learnId("anonymousId", event.anonymousId(), event);
        Consent.purposes(event)
                .forEach((purpose, allowed) ->
                        learn(Consent.TRAIT + purpose, new Trait(allowed, event.happenedAt(), event.id())));
        Boolean subscribes = Consent.given(event);
        if (subscribes != null) {
            learn(SUBSCRIBED, new Trait(subscribes, event.happenedAt(), event.id()));
        }
    }

    /** Learns one trait unless a newer value is known. */
    public void learn(String name, Trait trait) {
        Trait known = traits.get(name);
        if (known == null || trait.isNewerThan(known)) {
            traits.put(name, trait);
        }
    }

    /** Learns all that another profile knows. */
    public void merge(Profile other) {
        other.traits.forEach(this::learn);
    }

    /** The value of a trait, null where unknown. */
    public Object value(String name) {
        Trait trait = traits.get(name);
        return trait == null ? null : trait.value();
    }

    /** Every trait with its origin, by name. */
    public Map<String, Trait> traits() {
        return Collections.unmodifiableMap(traits);
    }

    /** Every known value by name. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        traits.forEach((name, trait) -> {
            if (trait.value() != null && !name.startsWith("$")) {
                values.put(name, trait.value());
            }
        });
        return values;
    }

    private void learnId(String name, String id, LeadEvent event) {
        if (id != null) {
            learn(name, new Trait(id, event.happenedAt(), event.id()));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && traits.equals(profile.traits);
    }

    @Override
    public int hashCode() {
        return traits.hashCode();
    }

    @Override
    public String toString() {
        return "Profile" + traits.keySet();
    }
}
