package dev.baton.routing.domain;

import java.util.regex.Pattern;

/**
 * Short stable name of a team, e.g. {@code sales}. A team is also the pool its leads are shared out in: one ledger, one
 * decision at a time.
 */
public record TeamKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public TeamKey {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("team key must be lower case letters, digits and dashes, was " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
