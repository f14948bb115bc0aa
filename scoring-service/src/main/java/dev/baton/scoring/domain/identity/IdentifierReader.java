package dev.baton.scoring.domain.identity;

import dev.baton.kit.text.EmailAddress;
import dev.baton.kit.text.VisibleText;
import dev.baton.scoring.domain.identity.Identifier.Kind;
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
        List<Identifier> all = new ArrayList<>(6);
        id(Kind.USER_ID, event.userId()).ifPresent(all::add);
        formerUserId(event).filter(former -> !all.isEmpty()).ifPresent(all::add);
        // a group call describes a company: its address and number are nobody's
        if (!"group".equals(event.kind())) {
            email(trait(event, "email")).ifPresent(all::add);
            phone(event).ifPresent(all::add);
        }
        id(Kind.ANONYMOUS_ID, event.anonymousId()).ifPresent(all::add);
        // the former id may be a device's as well: senders don't say of which kind it is
        id(Kind.ANONYMOUS_ID, event.previousId())
                .filter(former -> !former.value().equals(event.userId()))
                .ifPresent(all::add);
        return new Identifiers(all);
    }

    /**
     * The former id of an alias as a user id. The id of the event's own device is none, whatever it looks like: it is the only
     * former id that ingest takes from a page, whose key everybody can read.
     */
    private Optional<Identifier> formerUserId(LeadEvent event) {
        boolean ownDevice = event.previousId() != null && event.previousId().equals(event.anonymousId());
        return "alias".equals(event.kind()) && !ownDevice ? id(Kind.USER_ID, event.previousId()) : Optional.empty();
    }

    /** The identifier that an address stands for; empty where it is none or names nobody. */
    public Optional<Identifier> email(Object sent) {
        return EmailAddress.of(sent)
                .filter(email -> !policy.blocked().block(email.value()))
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
        String id = value == null ? "" : VisibleText.trim(value);
        return id.isEmpty() || id.length() > LONGEST || policy.blocked().block(id)
                ? Optional.empty()
                : Optional.of(new Identifier(kind, id));
    }

    /** The address without what its mail system ignores, as far as the policy knows. */
    private String shared(EmailAddress email) {
        String local = email.local();
        int plus = local.indexOf('+');
        if (!policy.plusTags() && plus > 0) {
            local = local.substring(0, plus);
        }
        if (policy.dotlessDomains().contains(email.domain())) {
            local = local.replace(".", "");
        }
        return local.isEmpty() ? email.value() : local + "@" + email.domain();
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
        boolean unanswered = sent == null || (sent instanceof String text && VisibleText.isBlank(text));
        return unanswered && event.context().get("traits") instanceof Map<?, ?> traits ? traits.get(name) : sent;
    }
}
