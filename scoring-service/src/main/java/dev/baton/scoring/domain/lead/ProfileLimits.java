package dev.baton.scoring.domain.lead;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
    public static final ProfileLimits DEFAULT = new ProfileLimits(300, 8 * 1024, 64 * 1024);

    /** Traits in which Baton itself is interested, the most important first; they are kept before all others. */
    private static final List<String> FIRST = List.of(
            "userId",
            "anonymousId",
            "$consent.profiling",
            "$consent.marketing",
            Profile.SUBSCRIBED,
            "email",
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
     * In which order traits are kept: those of {@link #FIRST}, then by name. It depends on nothing but the name, so that
     * the traits that are kept are the same for every order of arrival.
     */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(ProfileLimits::rank).thenComparing(Comparator.naturalOrder());

    private static final int OF_A_NUMBER = 20;
    private static final int OF_A_WORD = 5;

    private static int rank(String name) {
        int place = FIRST.indexOf(name);
        return place < 0 ? FIRST.size() : place;
    }

    /** About the bytes of a trait as JSON: the same for equal traits. */
    static int bytes(String name, Object value) {
        return bytes(name) + bytes(value);
    }

    private static int bytes(Object value) {
        return switch (value) {
            case String text -> bytes(text);
            case Number number -> OF_A_NUMBER;
            case Map<?, ?> map ->
                2 + map.entrySet().stream()
                        .mapToInt(entry -> bytes(entry.getKey().toString()) + bytes(entry.getValue()))
                        .sum();
            case List<?> list -> 2 + list.stream().mapToInt(item -> 1 + bytes(item)).sum();
            case null, default -> OF_A_WORD;
        };
    }

    /** Without making the bytes: most texts are short and ASCII. */
    private static int bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return 2 + text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return 2 + text.length();
    }
}
