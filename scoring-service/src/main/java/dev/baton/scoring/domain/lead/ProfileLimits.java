package dev.baton.scoring.domain.lead;

import dev.baton.contracts.event.TraitSize;
import java.util.Comparator;
import java.util.List;

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

    /** Traits in which Baton itself is interested, the most important first; they are kept before all others. */
    private static final List<String> FIRST = List.of(
            "userId",
            "anonymousId",
            "$consent.profiling",
            "$consent.marketing",
            Profile.SUBSCRIBED,
            "email",
            Profile.UNUSABLE_EMAIL,
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
            "address",
            Profile.GROUP);

    /**
     * In which order traits are kept: those of {@link #FIRST} with their fields, then by name. It depends on nothing but the name, so that
     * the traits that are kept are the same for every order of arrival.
     */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(ProfileLimits::rank).thenComparing(Comparator.naturalOrder());

    private static int rank(String name) {
        int field = name.indexOf(Traits.WITHIN);
        int place = FIRST.indexOf(field < 0 ? name : name.substring(0, field));
        return place < 0 ? FIRST.size() : place;
    }
}
