package dev.baton.routing.inbound.console.page;

import dev.baton.contracts.lead.LeadSnapshot;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to call a lead of whom little may be known.
 *
 * @param name what to call the person: the name, else the e-mail, else the phone number
 * @param who  name and company, for lists
 * @param line title, company, size, place, as far as known; empty when nothing is
 */
public record Person(String name, String who, String line) {

    /** The person behind a snapshot, which may be null. */
    static Person of(LeadSnapshot lead) {
        if (lead == null) {
            return new Person("Unknown person", "Unknown person", "");
        }
        String name = Stream.of(lead.name(), lead.email(), lead.phone(), lead.userId())
                .filter(Person::known)
                .findFirst()
                .orElse("Unknown person");
        String who = known(lead.company()) ? name + " · " + lead.company() : name;
        return new Person(name, who, line(lead));
    }

    private static String line(LeadSnapshot lead) {
        return Stream.of(lead.title(), lead.company(), people(lead.companySize()), lead.industry(), place(lead))
                .filter(Person::known)
                .collect(Collectors.joining(" · "));
    }

    private static String people(Integer size) {
        return size == null ? null : size + " people";
    }

    private static String place(LeadSnapshot lead) {
        return Stream.of(lead.city(), lead.country())
                .filter(Person::known)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static boolean known(String text) {
        return Objects.nonNull(text) && !text.isBlank();
    }
}
