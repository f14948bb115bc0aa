package dev.baton.scoring.domain.lead;

import dev.baton.contracts.event.TraitSize;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much is kept of one lead. The limits are part of the score's definition and therefore fixed: a score must be the same
 * function of the events everywhere and at any time (docs/adr/0038).
 *
 * @param mostTraits     traits of a lead
 * @param mostTraitBytes bytes of one trait, its name included
 * @param mostBytes      bytes of all traits of a lead; of each trait the largest value that it ever had counts
 */
public record ProfileLimits(int mostTraits, int mostTraitBytes, int mostBytes) {

    /** What holds for every lead. */
    public static final ProfileLimits DEFAULT = new ProfileLimits(300, TraitSize.LARGEST, 64 * 1024);

    /** Kept before all others, whatever else is sent: what the person refused or allowed, and the identifiers. */
    private static final List<String> FIRST = List.of(
            Consent.TRAIT + Consent.PROFILING,
            Consent.TRAIT + Consent.MARKETING,
            Profile.SUBSCRIBED,
            "userId",
            "anonymousId",
            "email",
            Profile.UNUSABLE_EMAIL);

    /** Other traits that Baton reads, the most important first; kept after {@link #FIRST} and every other purpose of consent. */
    private static final List<String> READ = List.of(
            "phone",
            "name",
            "firstName",
            "lastName",
            "first_name",
            "last_name",
            "title",
            "jobTitle",
            "department",
            "companySize",
            "employees",
            "industry",
            "country",
            "city",
            "timezone",
            "budget",
            "newsletter",
            "source",
            "utmSource",
            "utm_source",
            "campaign",
            "utmCampaign",
            "utm_campaign");

    /** Objects that Baton reads: their fields have their rank. Senders choose the names of fields, so they come after {@link #READ}. */
    private static final List<String> OBJECTS = List.of("company", "address", Profile.GROUP);

    private static final int OTHER_PURPOSES = FIRST.size();
    private static final int LAST = FIRST.size() + 1 + READ.size() + OBJECTS.size();
    private static final Map<String, Integer> RANKS = ranks();

    /**
     * In which order traits are kept: by rank, then by name. It depends on nothing but the name, so that the traits that are kept
     * are the same for every order of arrival. A field has the rank of its object only where Baton reads the object; the fields of
     * all other objects come last, so that a sender can't push out a trait by sending an object in its place.
     */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(ProfileLimits::rank).thenComparing(Comparator.naturalOrder());

    private static int rank(String name) {
        int field = name.indexOf(Traits.WITHIN);
        if (field >= 0) {
            String object = name.substring(0, field);
            return OBJECTS.contains(object) ? RANKS.get(object) : LAST;
        }
        return RANKS.getOrDefault(name, name.startsWith(Consent.TRAIT) ? OTHER_PURPOSES : LAST);
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        FIRST.forEach(name -> ranks.put(name, ranks.size()));
        Stream.concat(READ.stream(), OBJECTS.stream()).forEach(name -> ranks.put(name, ranks.size() + 1));
        return Map.copyOf(ranks);
    }
}
