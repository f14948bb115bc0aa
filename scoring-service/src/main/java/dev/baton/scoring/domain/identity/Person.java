package dev.baton.scoring.domain.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/**
 * A lead as far as identity goes.
 *
 * @param id     of the lead
 * @param userId its user id, the smallest where a person joined several; null where it has none
 * @param known  whether a user id, e-mail address or phone number names it; otherwise it is a device so far
 */
public record Person(UUID id, String userId, boolean known) {

    /** The person whom these identifiers name. */
    public static Person of(UUID id, Collection<Identifier> identifiers) {
        String userId = identifiers.stream()
                .filter(identifier -> identifier.kind() == Identifier.Kind.USER_ID)
                .min(Comparator.naturalOrder())
                .map(Identifier::value)
                .orElse(null);
        return new Person(id, userId, identifiers.stream().anyMatch(identifier -> identifier
                .kind()
                .namesPerson()));
    }
}
