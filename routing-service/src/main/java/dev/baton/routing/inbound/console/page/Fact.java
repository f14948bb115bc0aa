package dev.baton.routing.inbound.console.page;

import static dev.baton.routing.inbound.console.page.Person.known;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.kit.console.TimeWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to know before one calls.
 *
 * @param label what it is
 * @param value what is known; says so where nothing is
 * @param href  where a click leads, null for nowhere; only ever {@code mailto:} or {@code tel:}
 * @param zone  for a time of day the zone in which the script keeps it true, else null
 */
public record Fact(String label, String value, String href, String zone) {

    /** The facts about a lead, which may be null. */
    static Stream<Fact> about(LeadSnapshot lead, Instant now) {
        if (lead == null) {
            return Stream.of(email(null), phone(null));
        }
        return Stream.of(email(lead.email()), phone(lead.phone()), timeThere(lead, now), cameFrom(lead))
                .filter(Objects::nonNull);
    }

    private static Fact email(String email) {
        return known(email)
                ? new Fact("E-mail", email, "mailto:" + mailbox(email), null)
                : new Fact("E-mail", "not known yet", null, null);
    }

    /** Encoded, so that an address cannot add a subject, a copy or a body to the mail. */
    private static String mailbox(String email) {
        return URLEncoder.encode(email, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }

    private static Fact phone(String phone) {
        if (!known(phone)) {
            return new Fact("Phone", "not known yet", null, null);
        }
        String digits = phone.replaceAll("[^0-9+]", "");
        return new Fact("Phone", phone, digits.isEmpty() ? null : "tel:" + digits, null);
    }

    private static Fact timeThere(LeadSnapshot lead, Instant now) {
        return TimeWords.zone(lead.timeZone())
                .map(zone -> new Fact("Time there", there(zone, now), null, zone.getId()))
                .orElse(null);
    }

    private static String there(ZoneId zone, Instant now) {
        String time = TimeWords.timeOfDay(now, zone);
        return TimeWords.night(now, zone) ? time + ", night" : time;
    }

    private static Fact cameFrom(LeadSnapshot lead) {
        String words = Stream.of(lead.source(), lead.campaign())
                .filter(Person::known)
                .distinct()
                .collect(Collectors.joining(" → "));
        return words.isEmpty() ? null : new Fact("Came from", words, null, null);
    }
}
