package dev.baton.scoring.domain.model;

import dev.baton.kit.condition.Vocabulary;
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
     * A template that was checked; a place that is not known would be filled with "unknown" for every lead.
     *
     * @see #unknown
     */
    public Reason(String template) {
        List<String> cut = new ArrayList<>();
        Matcher places = PLACE.matcher(template);
        int from = 0;
        while (places.find()) {
            cut.add(template.substring(from, places.start()));
            cut.add(places.group(1));
            from = places.end();
        }
        cut.add(template.substring(from));
        pieces = List.copyOf(cut);
    }

    /** What is wrong with the places of a template, in words; empty where all are known. */
    static List<String> unknown(String template) {
        Vocabulary known = LeadPaths.vocabulary();
        List<String> faults = new ArrayList<>();
        Matcher places = PLACE.matcher(template);
        while (places.find()) {
            String place = places.group(1);
            if (!place.equals("count") && !place.equals("times") && !known.knows(place)) {
                String meant = known.nearest(place)
                        .map(near -> ", did you mean '" + near + "'?")
                        .orElse("; known are count, times and what leads have, such as lead.title");
                faults.add("Unknown place '" + place + "'" + meant);
            }
        }
        return faults;
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
