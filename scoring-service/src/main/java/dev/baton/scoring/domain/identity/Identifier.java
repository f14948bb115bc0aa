package dev.baton.scoring.domain.identity;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something by which a lead is recognised. The order is the order in which rows are written, so that concurrent batches
 * can't wait for each other in a circle.
 *
 * @param kind  how strong it is
 * @param value in the form that two spellings share
 */
public record Identifier(Kind kind, String value) implements Comparable<Identifier> {

    private static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::kind).thenComparing(Identifier::value);

    /** The strongest first. */
    public enum Kind {
        USER_ID,
        EMAIL,
        ANONYMOUS_ID
    }

    public Identifier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }
}
