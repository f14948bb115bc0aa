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
 * @param mostTraitBytes bytes of one trait, its name included; traits that Baton reads have a smaller limit
 * @param mostBytes      bytes of all traits of a lead; of each trait the largest value that it ever had counts
 */
public record ProfileLimits(int mostTraits, int mostTraitBytes, int mostBytes) {

    /** What holds for every lead. */
    public static final ProfileLimits DEFAULT = new ProfileLimits(300, TraitSize.LARGEST, 64 * 1024);

    /**
     * Bytes of a trait that Baton reads, its name included: 200 characters of any script. So small that all of them fit into a
     * profile together, whatever else is sent; with the limit of other traits, eight of them would fill it.
     */
    static final int MOST_BYTES_OF_A_READ_TRAIT = 1_000;

    /** Kept before all others, whatever else is sent: what the person refused or allowed, and the identifiers. */
    private static final List<String> FIRST = List.of(
            Consent.TRAIT + Consent.PROFILING,
            Consent.TRAIT + Consent.MARKETING,
            Profile.SUBSCRIBED,
            "userId",
            "anonymousId",
            "email",
            Profile.UNUSABLE_EMAIL);

    /** Other traits that Baton reads, fields of objects among them, the most important first; kept after {@link #FIRST}. */
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
            "utm_campaign",
            "company",
            Traits.within("company", "name"),
            Traits.within("company", "employees"),
            Traits.within("company", "industry"),
            "address",
            Traits.within("address", "country"),
            Traits.within("address", "city"),
            Profile.GROUP,
            Traits.within(Profile.GROUP, "name"),
            Traits.within(Profile.GROUP, "employees"),
            Traits.within(Profile.GROUP, "industry"));

    /** Objects of which Baton reads fields: their other fields are kept before traits of which Baton knows nothing. */
    private static final List<String> OBJECTS = List.of("company", "address", Profile.GROUP);

    private static final Map<String, Integer> RANKS = ranks();
    private static final int OTHER_PURPOSES = RANKS.size();
    private static final int OTHER_FIELDS = OTHER_PURPOSES + 1;
    private static final int LAST = OTHER_FIELDS + OBJECTS.size();

    /**
     * In which order traits are kept: by rank, then by name. It depends on nothing but the name, so that the traits that are kept
     * are the same for every order of arrival. First come the traits that Baton reads, by their exact names, which all fit; then what
     * senders may send in any number: purposes of consent, fields of the objects that Baton reads, all else. The fields of other
     * objects come last, so that a sender can't push out a trait by sending an object in its place.
     */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(ProfileLimits::rank).thenComparing(Comparator.naturalOrder());

    /** Bytes of one trait with its name. */
    int mostBytesOf(String name) {
        return RANKS.containsKey(name) ? Math.min(MOST_BYTES_OF_A_READ_TRAIT, mostTraitBytes) : mostTraitBytes;
    }

    /** Names of the traits that Baton reads, in their order; all of them always fit. */
    static List<String> readTraits() {
        return Stream.concat(FIRST.stream(), READ.stream()).toList();
    }

    private static int rank(String name) {
        Integer read = RANKS.get(name);
        if (read != null) {
            return read;
        }
        int field = name.indexOf(Traits.WITHIN);
        if (field >= 0) {
            String object = name.substring(0, field);
            int place = OBJECTS.indexOf(object);
            return place < 0 ? LAST : OTHER_FIELDS + place;
        }
        return name.startsWith(Consent.TRAIT) ? OTHER_PURPOSES : LAST;
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        readTraits().forEach(name -> ranks.put(name, ranks.size()));
        return Map.copyOf(ranks);
    }
}
