package dev.baton.scoring.domain.identity;

import dev.baton.kit.text.DomainName;
import dev.baton.kit.text.EmailAddress;
import dev.baton.kit.text.VisibleText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What careless senders put where an id should be; all their visitors would become one lead. An entry is a value, or a
 * beginning ({@code test@*}), or an end ({@code *@example.invalid}); case does not matter.
 */
public final class BlockedValues {

    private final Set<String> exact;
    private final List<String> beginnings;
    private final List<String> ends;

    /** Blocks the entries. */
    public BlockedValues(Collection<String> entries) {
        List<String> lower = entries.stream()
                .map(BlockedValues::plain)
                .filter(entry -> !entry.isEmpty() && !entry.equals("*"))
                .toList();
        exact = lower.stream().filter(entry -> !entry.contains("*")).collect(Collectors.toUnmodifiableSet());
        beginnings = lower.stream()
                .filter(entry -> entry.endsWith("*"))
                .map(entry -> entry.substring(0, entry.length() - 1))
                .toList();
        ends = lower.stream()
                .filter(entry -> entry.startsWith("*"))
                .map(entry -> entry.substring(1))
                .toList();
    }

    /** The entry as values are compared: addresses and domains of addresses in their normal form. */
    private static String plain(String entry) {
        String plain = VisibleText.trim(entry).toLowerCase(Locale.ROOT);
        if (plain.startsWith("*@")) {
            return DomainName.ascii(plain.substring(2))
                    .map(domain -> "*@" + domain)
                    .orElse(plain);
        }
        return EmailAddress.of(plain).map(EmailAddress::value).orElse(plain);
    }

    /** Whether a value names nobody. */
    boolean block(String value) {
        String lower = VisibleText.trim(value).toLowerCase(Locale.ROOT);
        return exact.contains(lower) || any(beginnings, lower::startsWith) || any(ends, lower::endsWith);
    }

    private static boolean any(List<String> parts, java.util.function.Predicate<String> test) {
        for (String part : parts) {
            if (test.test(part)) {
                return true;
            }
        }
        return false;
    }
}
