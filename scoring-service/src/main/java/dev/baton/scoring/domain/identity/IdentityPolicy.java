package dev.baton.scoring.domain.identity;

import dev.baton.scoring.domain.identity.Identifier.Kind;
import java.util.Set;

/**
 * How far identifiers are believed.
 *
 * @param aliases      former user ids that one user id may replace
 * @param emails       addresses one user id may vouch for; further ones name somebody else
 * @param phones       phone numbers one user id or address may vouch for
 * @param devices      devices one user id, address or phone number may vouch for
 * @param vouchers     how many stronger identifiers are looked at for one identifier, the earliest
 * @param blocked      values that name nobody
 * @param plusTags     whether what follows a plus sign in an address tells two people apart
 * @param dotlessDomains mail domains that ignore dots before the at sign
 * @param region       ISO 3166 region of phone numbers without a country, null for none
 */
public record IdentityPolicy(
        int aliases,
        int emails,
        int phones,
        int devices,
        int vouchers,
        BlockedValues blocked,
        boolean plusTags,
        Set<String> dotlessDomains,
        String region) {

    public IdentityPolicy {
        if (Math.min(Math.min(Math.min(emails, phones), Math.min(devices, vouchers)), aliases) < 1) {
            throw new IllegalArgumentException("An identifier vouches for one other at least");
        }
        dotlessDomains = Set.copyOf(dotlessDomains);
    }

    /** How many links of an identifier to others of a kind count, the earliest. */
    public int most(Kind from, Kind to) {
        if (from == Kind.FORMER_USER_ID && to != Kind.USER_ID) {
            return 0;
        }
        if (from.compareTo(to) > 0) {
            return vouchers;
        }
        return switch (to) {
            case USER_ID -> 0;
            case FORMER_USER_ID -> from == Kind.USER_ID ? aliases : 0;
            case EMAIL -> emails;
            case PHONE -> phones;
            case ANONYMOUS_ID -> devices;
        };
    }
}
