package dev.baton.scoring.domain.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/**
 * A lead as far as identity goes.
 *
 * @param id     of the lead
 * @param userId its user id; of several the smallest that no other has replaced; null where it has none
 * @param known  whether a user id, e-mail address or phone number names it; otherwise it is a device so far
 */
public record Person(UUID id, String userId, boolean known) {

    /** The person whom these identifiers name. */
    public static Person of(UUID id, Collection<Identifier> identifiers) {
        Set<Identifier> all = Set.copyOf(identifiers);
        // in a loop of aliases every id is replaced by another
        Comparator<Identifier> currentFirst = Comparator.comparing(identifier -> all.contains(identifier.asFormer()));
        String userId = all.stream()
                .filter(identifier -> identifier.kind() == Identifier.Kind.USER_ID)
                .min(currentFirst.thenComparing(Comparator.naturalOrder()))
                .map(Identifier::value)
                .orElse(null);
        return new Person(id, userId, identifiers.stream().anyMatch(identifier -> identifier
                .kind()
                .namesPerson()));
    }
}
