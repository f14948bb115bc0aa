package dev.baton.scoring.config;

import dev.baton.kit.text.DomainName;
import dev.baton.scoring.application.Pseudonyms;
import dev.baton.scoring.domain.identity.BlockedValues;
import dev.baton.scoring.domain.identity.IdentifierReader;
import dev.baton.scoring.domain.identity.IdentityPolicy;
import dev.baton.scoring.domain.identity.PhoneNumbers;
import dev.baton.scoring.domain.lead.MailDomains;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the domain needs of the settings about identity. */
public class IdentityBeans {

    /** Stronger identifiers that are looked at for one: enough to see that it is shared. */
    private static final int VOUCHERS = 32;

    private static final String BLOCKED = "/identity/blocked-values.txt";

    @Produces
    @Singleton
    IdentityPolicy policy(IdentityConfig config) {
        List<String> blocked = new ArrayList<>(lines(BLOCKED));
        config.blockedValues().ifPresent(blocked::addAll);
        Set<String> dotless = config.dotlessDomains().orElse(List.of()).stream()
                .map(domain -> DomainName.ascii(domain).orElse(domain))
                .collect(Collectors.toSet());
        return new IdentityPolicy(
                config.maxAliases(),
                config.maxEmails(),
                config.maxPhones(),
                config.maxDevices(),
                VOUCHERS,
                new BlockedValues(blocked),
                config.plusAddressesDiffer(),
                dotless,
                config.phoneRegion().orElse(null));
    }

    @Produces
    @Singleton
    IdentifierReader identifierReader(IdentityPolicy policy, PhoneNumbers phones) {
        return new IdentifierReader(policy, phones);
    }

    @Produces
    @Singleton
    Pseudonyms pseudonyms(ErasureConfig config) {
        return new Pseudonyms(config.secret());
    }

    @Produces
    @Singleton
    MailDomains mailDomains() {
        return new MailDomains(lines("/identity/free-mail.txt"), lines("/identity/role-addresses.txt"));
    }

    /** The lines of a list that ships, without comments. */
    static List<String> lines(String resource) {
        try (InputStream in = IdentityBeans.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + resource + " is missing from the build", e);
        }
    }
}
