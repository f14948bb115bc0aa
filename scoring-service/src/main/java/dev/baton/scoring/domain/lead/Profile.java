package dev.baton.scoring.domain.lead;

import dev.baton.contracts.event.TraitSize;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is known of a lead. Of each trait the value that happened last counts, not the one that arrived last; two values
 * of the same instant are decided by the ids of their events. So the profile is the same for every order of arrival, and
 * the profile of a merged lead is that of the union of the events.
 *
 * <p>It is bounded by {@link ProfileLimits}. A value that is too large is not learned. Beyond the limits of the lead the
 * traits are kept in a fixed order, up to the first one that does not fit any more; that one and all after it are left out
 * for good. Since sizes only grow (of each trait the largest value counts), a trait that is left out can never fit again,
 * so nothing that was dropped is ever needed. What is {@linkplain #leftOut() left out} is recorded.
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

    private final ProfileLimits limits;
    private final Map<String, Trait> traits = new TreeMap<>();
    private final Map<String, Integer> largest = new HashMap<>();
    private final LeftOut leftOut = new LeftOut();
    private String cutAt;
    private int bytes;

    public Profile() {
        this(ProfileLimits.DEFAULT);
    }

    /** With other limits than those that hold for leads. */
    Profile(ProfileLimits limits) {
        this.limits = limits;
    }

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

    /** Learns one trait unless a newer value is known, or it is beyond the limits. */
    public void learn(String name, Trait trait) {
        learn(name, trait, TraitSize.of(name, trait.value()));
    }

    /**
     * Learns one trait as it was kept.
     *
     * @param size bytes of the largest value that the trait ever had, that one included
     */
    public void learn(String name, Trait trait, int size) {
        if (size > limits.mostTraitBytes() || isCut(name)) {
            leftOut.add(name);
            return;
        }
        Trait known = traits.get(name);
        if (known == null || trait.isNewerThan(known)) {
            traits.put(name, trait);
        }
        int before = largest.getOrDefault(name, 0);
        if (size > before) {
            largest.put(name, size);
            bytes += size - before;
        }
        if (traits.size() > limits.mostTraits() || bytes > limits.mostBytes()) {
            cut();
        }
    }

    /** Learns all that another profile knows. */
    public void merge(Profile other) {
        other.traits.forEach((name, trait) -> learn(name, trait, other.largest.get(name)));
        leftOut(other.cutAt, other.leftOut.names(), other.leftOut.more());
    }

    /** Bytes of the largest value that a trait of this profile ever had. */
    public int largest(String name) {
        return largest.get(name);
    }

    /** Traits that are not kept, or not with every value. */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** The first trait in the order of keeping that did not fit; null while all do. */
    public String cutAt() {
        return cutAt;
    }

    /** Learns what another profile of the lead left out. */
    public void leftOut(String otherCutAt, Iterable<String> names, boolean more) {
        leftOut.addAll(names, more);
        if (otherCutAt != null && !isCut(otherCutAt)) {
            cutAt(otherCutAt);
        }
    }

    private boolean isCut(String name) {
        return cutAt != null && ProfileLimits.ORDER.compare(name, cutAt) >= 0;
    }

    /** Finds the first trait that does not fit. */
    private void cut() {
        int count = 0;
        int sum = 0;
        for (String name : traits.keySet().stream().sorted(ProfileLimits.ORDER).toList()) {
            count++;
            sum += largest.get(name);
            if (count > limits.mostTraits() || sum > limits.mostBytes()) {
                cutAt(name);
                return;
            }
        }
    }

    private void cutAt(String first) {
        cutAt = first;
        traits.keySet().removeIf(name -> {
            if (!isCut(name)) {
                return false;
            }
            bytes -= largest.remove(name);
            leftOut.add(name);
            return true;
        });
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
        return other instanceof Profile profile
                && traits.equals(profile.traits)
                && largest.equals(profile.largest)
                && leftOut.equals(profile.leftOut)
                && Objects.equals(cutAt, profile.cutAt);
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
