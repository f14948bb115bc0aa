package dev.baton.scoring.application;

import dev.baton.scoring.application.ExplainLead.Done;
import dev.baton.scoring.application.ExplainLead.Known;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what is kept of a person as one would say it in a letter: no names of fields, no words of the trade. */
final class PlainWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Map<String, String> TRAITS = Map.ofEntries(
            Map.entry("email", "E-mail address"),
            Map.entry("phone", "Phone number"),
            Map.entry("name", "Name"),
            Map.entry("firstName", "First name"),
            Map.entry("lastName", "Last name"),
            Map.entry("title", "Job title"),
            Map.entry("jobTitle", "Job title"),
            Map.entry("company", "Company"),
            Map.entry("companySize", "Size of the company"),
            Map.entry("userId", "Your customer or user number with us"),
            Map.entry("anonymousId", "A number for the device you used"),
            Map.entry("timezone", "Time zone"),
            Map.entry("group", "What we know of your company"),
            Map.entry("consent", "What you allowed"));

    private PlainWords() {}

    /** A trait's name; unknown ones are taken apart: {@code annualIncome} → {@code Annual income}. */
    static String trait(String name) {
        String known = TRAITS.get(name);
        return known != null
                ? known
                : sentence(name.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .replace('_', ' ')
                        .replace('.', ' ')
                        .toLowerCase(Locale.ROOT));
    }

    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String letter(
            List<Known> known,
            List<Done> done,
            List<String> meaning,
            List<String> givenTo,
            Map<String, Boolean> consent,
            List<String> rights,
            Instant now) {
        StringBuilder text = new StringBuilder("What we know about you, as of " + DAY.format(now) + "\n");
        section(
                text,
                "What is kept",
                known.stream()
                        .map(one -> one.what() + ": " + one.value() + " (" + one.from() + " on "
                                + DAY.format(one.since()) + ")")
                        .toList());
        section(
                text,
                "What you did",
                done.stream()
                        .map(one -> one.what() + ": " + (one.times() == 1 ? "once" : one.times() + " times")
                                + ", last on " + DAY.format(one.last()))
                        .toList());
        section(text, "What it means", meaning);
        section(text, "Who has seen it", givenTo);
        section(
                text,
                "What you allowed",
                consent.entrySet().stream()
                        .map(entry -> sentence(entry.getKey()) + ": " + (entry.getValue() ? "allowed" : "refused"))
                        .toList());
        section(text, "What you can ask for", rights);
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        text.append('\n').append(title).append('\n');
        if (lines.isEmpty()) {
            text.append("- nothing\n");
        }
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }
}
