package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's reason with places for what differs from lead to lead: {@code {count}} is a number, {@code {times}} the same in
 * words ({@code once}, {@code twice}, {@code 3 times}), {@code {lead.title}} a value of the lead.
 */
public final class Reason {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final String template;

    /**
     * Checks a template.
     *
     * @throws IllegalArgumentException where a place is not known
     */
    public Reason(String template) {
        Matcher places = PLACE.matcher(template);
        while (places.find()) {
            String place = places.group(1);
            if (!place.equals("count")
                    && !place.equals("times")
                    && !LeadPaths.vocabulary().knows(place)) {
                throw new IllegalArgumentException(
                        "Unknown place {" + place + "} in \"" + template + "\"; known are {count}, {times}, {lead.…}");
            }
        }
        this.template = template;
    }

    /** The reason for one lead. */
    public String text(Profile profile, long count) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(filled(place.group(1), profile, count)));
    }

    private static String filled(String place, Profile profile, long count) {
        return switch (place) {
            case "count" -> Long.toString(count);
            case "times" -> times(count);
            default -> {
                String value = LeadPaths.text(profile, place);
                yield value == null ? "unknown" : value;
            }
        };
    }

    private static String times(long count) {
        if (count == 1) {
            return "once";
        }
        return count == 2 ? "twice" : count + " times";
    }
}
