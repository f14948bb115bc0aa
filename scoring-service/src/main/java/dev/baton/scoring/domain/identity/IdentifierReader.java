package dev.baton.scoring.domain.identity;

import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.lead.Emails;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads from an event who did it. Values that identify nobody are left out; of every other the form is taken that two
 * spellings share, by the event alone: what another event says can't change whom this one names.
 */
public final class IdentifierReader {

    private static final int LONGEST = 256;

    private final IdentityPolicy policy;
    private final PhoneNumbers phones;

    public IdentifierReader(IdentityPolicy policy, PhoneNumbers phones) {
        this.policy = policy;
        this.phones = phones;
    }

    /** Reads the identifiers of an event. */
    public Identifiers of(LeadEvent event) {
        List<Identifier> all = new ArrayList<>(5);
        id(Kind.USER_ID, event.userId()).ifPresent(all::add);
        // a group call describes a company: its address and number are nobody's
        if (!"group".equals(event.kind())) {
            email(trait(event, "email")).ifPresent(all::add);
            phone(event).ifPresent(all::add);
        }
        id(Kind.ANONYMOUS_ID, event.anonymousId()).ifPresent(all::add);
        id(Kind.ANONYMOUS_ID, event.previousId()).ifPresent(all::add);
        return new Identifiers(all);
    }

    /** The identifier that an address stands for; empty where it is none or names nobody. */
    public Optional<Identifier> email(Object sent) {
        return Emails.normalised(sent)
                .filter(email -> !policy.blocked().block(email))
                .map(email -> new Identifier(Kind.EMAIL, shared(email)));
    }

    /** The identifier that a phone number stands for; empty where it is none or names nobody. */
    public Optional<Identifier> phone(String number, String country) {
        return Optional.ofNullable(number)
                .filter(text -> !text.isBlank()
                        && text.length() <= LONGEST
                        && !policy.blocked().block(text))
                .flatMap(text -> phones.international(text, country == null ? policy.region() : country))
                .filter(text -> !policy.blocked().block(text))
                .map(text -> new Identifier(Kind.PHONE, text));
    }

    private Optional<Identifier> phone(LeadEvent event) {
        Object number = trait(event, "phone");
        return number instanceof String || number instanceof Number
                ? phone(number.toString(), country(event))
                : Optional.empty();
    }

    private Optional<Identifier> id(Kind kind, String value) {
        if (value == null
                || value.isBlank()
                || value.length() > LONGEST
                || policy.blocked().block(value)) {
            return Optional.empty();
        }
        return Optional.of(new Identifier(kind, value.strip()));
    }

    /** The address without what its mail system ignores, as far as the policy knows. */
    private String shared(String email) {
        int at = email.indexOf('@');
        String local = email.substring(0, at);
        String domain = email.substring(at + 1);
        int plus = local.indexOf('+');
        if (!policy.plusTags() && plus > 0) {
            local = local.substring(0, plus);
        }
        if (policy.dotlessDomains().contains(domain)) {
            local = local.replace(".", "");
        }
        return local.isEmpty() ? email : local + "@" + domain;
    }

    private static String country(LeadEvent event) {
        Object country = trait(event, "country");
        if (country == null && trait(event, "address") instanceof Map<?, ?> address) {
            country = address.get("country");
        }
        return country instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static Object trait(LeadEvent event, String name) {
        Object sent = event.traits().get(name);
        return sent == null && event.context().get("traits") instanceof Map<?, ?> traits ? traits.get(name) : sent;
    }
}
