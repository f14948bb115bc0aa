package dev.baton.scoring.domain.identity;

import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.lead.Emails;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an event says of who did it.
 *
 * @param user    the sender's id of the person, null where unknown
 * @param email   address, null where unknown
 * @param devices anonymous ids, the event's own first
 */
public record Identifiers(Identifier user, Identifier email, List<Identifier> devices) {

    private static final int LONGEST = 256;

    /** What careless senders put where an id should be; all their visitors would become one lead. */
    private static final Set<String> BLOCKED = Set.of(
            "null",
            "undefined",
            "anonymous",
            "guest",
            "none",
            "nil",
            "nan",
            "n/a",
            "na",
            "unknown",
            "false",
            "true",
            "0",
            "-1",
            "[object object]",
            "{}",
            "[]",
            "userid",
            "user_id",
            "anonymousid",
            "not set",
            "(not set)",
            "00000000-0000-0000-0000-000000000000");

    public Identifiers {
        devices = List.copyOf(devices);
    }

    /** Reads the identifiers of an event; values that identify nobody are left out. */
    public static Identifiers of(LeadEvent event) {
        List<Identifier> devices = new ArrayList<>(2);
        addId(devices, event.anonymousId());
        addId(devices, event.previousId());
        return new Identifiers(id(Kind.USER_ID, event.userId()), email(event), devices);
    }

    /** Every identifier, the strongest first. */
    public List<Identifier> all() {
        List<Identifier> all = new ArrayList<>(4);
        if (user != null) {
            all.add(user);
        }
        if (email != null) {
            all.add(email);
        }
        all.addAll(devices);
        return all;
    }

    private static void addId(List<Identifier> devices, String value) {
        Identifier device = id(Kind.ANONYMOUS_ID, value);
        if (device != null && !devices.contains(device)) {
            devices.add(device);
        }
    }

    private static Identifier id(Kind kind, String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            return null;
        }
        String id = value.strip();
        return BLOCKED.contains(id.toLowerCase(Locale.ROOT)) ? null : new Identifier(kind, id);
    }

    /** A group call describes a company: its address is nobody's. */
    private static Identifier email(LeadEvent event) {
        if ("group".equals(event.kind())) {
            return null;
        }
        Object sent = event.traits().get("email");
        if (sent == null && event.context().get("traits") instanceof Map<?, ?> traits) {
            sent = traits.get("email");
        }
        return Emails.normalised(sent)
                .map(email -> new Identifier(Kind.EMAIL, email))
                .orElse(null);
    }
}
