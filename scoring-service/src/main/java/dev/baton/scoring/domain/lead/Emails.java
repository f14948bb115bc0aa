package dev.baton.scoring.domain.lead;

import java.util.Optional;

/** E-mail addresses as they identify a person: trimmed, lower case. */
public final class Emails {

    private static final int LONGEST = 254;

    private Emails() {}

    /** The address in the form that two spellings share; empty where the value is none. */
    public static Optional<String> normalised(Object value) {
        if (!(value instanceof String text) || text.length() > LONGEST) {
            return Optional.empty();
        }
        String email = LeadPaths.lower(text);
        int at = email.indexOf('@');
        boolean plausible = at > 0
                && at == email.lastIndexOf('@')
                && email.indexOf('.', at) > at + 1
                && !email.endsWith(".")
                && email.chars().noneMatch(Character::isWhitespace);
        return plausible ? Optional.of(email) : Optional.empty();
    }
}
