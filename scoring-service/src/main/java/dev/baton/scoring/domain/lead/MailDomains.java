package dev.baton.scoring.domain.lead;

import dev.baton.kit.text.DomainName;
import dev.baton.kit.text.EmailAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the domain of an address says about where somebody works: nothing where anybody can have an address. */
public final class MailDomains {

    private final Set<String> free;
    private final Set<String> roles;

    /**
     * What is known of domains and addresses.
     *
     * @param free  domains that anybody can have an address at
     * @param roles what stands before the at sign where a department reads along
     */
    public MailDomains(Collection<String> free, Collection<String> roles) {
        this.free = free.stream()
                .map(domain -> DomainName.ascii(domain).orElse(domain))
                .collect(Collectors.toUnmodifiableSet());
        this.roles = lower(roles);
    }

    /** The domains that anybody can have an address at, in ASCII. */
    public Set<String> free() {
        return free;
    }

    /** What stands before the at sign where a department reads along. */
    public Set<String> roles() {
        return roles;
    }

    /** The company's domain; empty for a private address. */
    public Optional<String> company(String email) {
        return EmailAddress.of(email).map(EmailAddress::domain).filter(domain -> !free.contains(domain));
    }

    /** Whether a department reads along. */
    public boolean isRole(String email) {
        return EmailAddress.of(email)
                .map(EmailAddress::local)
                .filter(roles::contains)
                .isPresent();
    }

    private static Set<String> lower(Collection<String> values) {
        return values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
