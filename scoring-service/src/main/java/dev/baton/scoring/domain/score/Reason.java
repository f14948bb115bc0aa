package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's reason with places for what differs from lead to lead: {@code {count}} is a number, {@code {times}} the same in
 * words ({@code once}, {@code twice}, {@code 3 times}), {@code {lead.title}} a value of the lead.
 */
public final class Reason {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Texts and places by turns, beginning and ending with a text. */
    private final List<String> pieces;

    /**
     * Checks a template.
     *
     * @throws IllegalArgumentException where a place is not known
     */
    public Reason(String template) {
        List<String> cut = new ArrayList<>();
        Matcher places = PLACE.matcher(template);
        int from = 0;
        while (places.find()) {
            String place = places.group(1);
            if (!place.equals("count")
                    && !place.equals("times")
                    && !LeadPaths.vocabulary().knows(place)) {
                throw new IllegalArgumentException(
                        "Unknown place {" + place + "} in \"" + template + "\"; known are {count}, {times}, {lead.…}");
            }
            cut.add(template.substring(from, places.start()));
            cut.add(place);
            from = places.end();
        }
        cut.add(template.substring(from));
        pieces = List.copyOf(cut);
    }

    /** The reason for one lead. */
    public String text(Profile profile, long count) {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        StringBuilder text = new StringBuilder(80);
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i % 2 == 0 ? pieces.get(i) : filled(pieces.get(i), profile, count));
        }
        return text.toString();
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
