package dev.baton.scoring.domain.identity;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something by which a lead is recognised. The order, the strongest first, is the order in which rows are written, so that
 * concurrent batches can't wait for each other in a circle.
 *
 * @param kind  how strong it is
 * @param value in the form that two spellings share
 */
public record Identifier(Kind kind, String value) implements Comparable<Identifier> {

    private static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::kind).thenComparing(Identifier::value);

    /** The strongest first: whoever is named by several is whom the strongest names. */
    public enum Kind {
        USER_ID(0),
        /** A user id in its role as the former id of an alias: it follows the user id that replaces it. */
        FORMER_USER_ID(4),
        EMAIL(1),
        PHONE(3),
        ANONYMOUS_ID(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** How the kind is stored; never changes. */
        public int code() {
            return code;
        }

        /** The kind of a stored code. */
        public static Kind of(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No kind of identifier is stored as " + code);
        }

        /** Whether it names a person; a device does not, whoever uses it. */
        public boolean namesPerson() {
            return this != ANONYMOUS_ID;
        }

        /** Whether events name somebody by it; a role of another identifier is never named alone. */
        public boolean isNamed() {
            return this != FORMER_USER_ID;
        }
    }

    /** How the value of a forgotten person's identifier begins, where a link with somebody else's remembers that it was. */
    public static final String FORGOTTEN = "forgotten:";

    public Identifier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    /** This user id in its role as the former id of an alias. */
    public Identifier asFormer() {
        return new Identifier(Kind.FORMER_USER_ID, value);
    }

    /** The user id whose role as a former id this is. */
    Identifier asUserId() {
        return new Identifier(Kind.USER_ID, value);
    }

    /** Whether it stands for somebody forgotten: it keeps others apart and is nobody itself. */
    public boolean forgotten() {
        return value.startsWith(FORGOTTEN);
    }

    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }
}
