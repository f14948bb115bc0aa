package dev.baton.scoring.domain.identity;

import java.util.UUID;

/**
 * A lead as far as identity goes.
 *
 * @param id     of the lead
 * @param userId the one user id it holds, null where it has none
 * @param known  whether a user id or e-mail address names it; otherwise it is a device so far
 */
public record Person(UUID id, String userId, boolean known) {

    Person with(Identifiers identifiers) {
        String user = userId == null && identifiers.user() != null
                ? identifiers.user().value()
                : userId;
        return new Person(id, user, known || identifiers.user() != null || identifiers.email() != null);
    }

    /** A lead holds at most one user id: two that hold one each are two people. */
    boolean mayBe(Person other) {
        return userId == null || other.userId == null || userId.equals(other.userId);
    }
}
