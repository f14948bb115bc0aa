package dev.baton.scoring.domain.lead;

import dev.baton.kit.text.BlankValue;
import dev.baton.kit.text.EmailAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of a lead. Of each trait the value that happened last counts, not the one that arrived last; two values
 * of the same instant are decided by the ids of their events. So the profile is the same for every order of arrival, and
 * the profile of a merged lead is that of the union of the events.
 *
 * <p>A {@linkplain BlankValue blank} value is not an answer and changes nothing; null says that the value is not known any more. Of
 * an object each field is a trait of its own, so that a blank field keeps what was known of it. What replaces the object as a
 * whole (null, a text, a list) ends the fields that are older.
 *
 * <p>It is bounded by {@link ProfileLimits}; what does not fit is recorded as {@linkplain #leftOut() left out}.
 *
 * <p>Mutable, for one thread: a batch folds many events into one profile.
 */
public final class Profile {

    /** Name of the trait that holds what a {@code group} call said of the company. */
    public static final String GROUP = "group";

    /** Name of the trait that holds whether the person is subscribed to news; senders can't set it. */
    public static final String SUBSCRIBED = "$subscribed";

    /** Name of the trait that holds the last e-mail address that was none; senders can't set it. */
    public static final String UNUSABLE_EMAIL = "$unusableEmail";

    private static final String EMAIL = "email";
    private static final int LONGEST_UNUSABLE = 254;

    /**
     * A trait with its origin.
     *
     * @param value   as sent; null where the sender said that it is not known any more
     * @param at      when the event happened that said so
     * @param eventId that event
     */
    public record Trait(Object value, Instant at, UUID eventId) {

        boolean isNewerThan(Trait other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime > 0 : eventId.compareTo(other.eventId) > 0;
        }
    }

    private final KeptTraits kept;
    private final Traits traits;

    public Profile() {
        this(ProfileLimits.DEFAULT);
    }

    /** With other limits than those that hold for leads. */
    Profile(ProfileLimits limits) {
        kept = new KeptTraits(limits);
        traits = new Traits(kept.newest());
    }

    /** Learns the traits that an event carries. */
    public void learn(LeadEvent event) {
        if ("group".equals(event.kind())) {
            learnAnswer(GROUP, event.traits(), event);
        } else {
            event.traits().forEach((name, value) -> {
                if (unusable(name, value)) {
                    learnAnswer(UNUSABLE_EMAIL, shortened(value.toString()), event);
                } else if (!name.startsWith("$")) {
                    learnAnswer(Traits.name(name), value, event);
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

    private void learnAnswer(String name, Object sent, LeadEvent event) {
        if (BlankValue.isBlank(sent)) {
            return;
        }
        if (sent instanceof Map<?, ?> fields) {
            fields.forEach((field, value) -> learnAnswer(Traits.within(name, field), value, event));
        } else {
            learn(name, new Trait(Answers.withoutBlanks(sent), event.happenedAt(), event.id()));
        }
    }

    /** Whether it takes the place of an address without being one: then the last usable address stays known. */
    private static boolean unusable(String name, Object value) {
        return name.equals(EMAIL)
                && value != null
                && !BlankValue.isBlank(value)
                && EmailAddress.of(value).isEmpty();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_UNUSABLE) {
            return text;
        }
        boolean halvesAPair = Character.isHighSurrogate(text.charAt(LONGEST_UNUSABLE - 1));
        return text.substring(0, halvesAPair ? LONGEST_UNUSABLE - 1 : LONGEST_UNUSABLE);
    }

    /** Learns one trait unless a newer value is known, or it is beyond the limits. */
    public void learn(String name, Trait trait) {
        kept.learn(name, trait);
    }

    /**
     * Learns one trait as it was kept.
     *
     * @param size bytes of the largest value that the trait ever had, that one included
     */
    public void learn(String name, Trait trait, int size) {
        kept.learn(name, trait, size);
    }

    /** Learns all that another profile knows. */
    public void merge(Profile other) {
        kept.merge(other.kept);
    }

    /** Bytes of the largest value that a stored trait of this profile ever had. */
    public int largest(String name) {
        return kept.largest(name);
    }

    /** Traits that are not kept, or not with every value. */
    public LeftOut leftOut() {
        return kept.leftOut();
    }

    /** The first trait in the order of keeping that did not fit; null while all do. */
    public String cutAt() {
        return kept.cutAt();
    }

    /** Learns what another profile of the lead left out. */
    public void leftOut(String otherCutAt, Iterable<String> names, boolean more) {
        kept.leftOut(otherCutAt, names, more);
    }

    /** The value of a trait, null where unknown. */
    public Object value(String name) {
        return traits.value(name);
    }

    /** The address that was sent after the one that is known and is none; null where there is no such address. */
    public String unusableEmail() {
        Trait unusable = kept.newest().get(UNUSABLE_EMAIL);
        Trait usable = kept.newest().get(EMAIL);
        return unusable == null || (usable != null && !unusable.isNewerThan(usable))
                ? null
                : unusable.value().toString();
    }

    /** Every trait with its origin, by name; of an object every field, as it is stored. */
    public Map<String, Trait> traits() {
        return kept.newest();
    }

    /** Every known value with its origin, by the path of its name: of an object every field ({@code company.name}). */
    public Map<String, Trait> answers() {
        return traits.answers();
    }

    /** Every known value by name. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        traits.names().filter(name -> !name.startsWith("$")).forEach(name -> {
            Object value = value(name);
            if (value != null) {
                values.put(name, value);
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
        return other instanceof Profile profile && kept.equals(profile.kept);
    }

    @Override
    public int hashCode() {
        return kept.hashCode();
    }

    @Override
    public String toString() {
        return "Profile" + traits().keySet();
    }
}
