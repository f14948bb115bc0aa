package dev.baton.scoring.domain.identity;

import java.time.Instant;
import java.util.Comparator;

/**
 * An event named two identifiers at once: the stronger vouches for the weaker.
 *
 * @param stronger the strongest identifier of the event
 * @param weaker   another one of it, of a weaker kind
 * @param firstAt  when that happened for the first time, whenever it was heard of
 */
public record Link(Identifier stronger, Identifier weaker, Instant firstAt) {

    /** The earliest first; equal times are told apart by the identifiers, never by the order of arrival. */
    public static final Comparator<Link> EARLIEST =
            Comparator.comparing(Link::firstAt).thenComparing(Link::stronger).thenComparing(Link::weaker);

    public Link {
        if (stronger.kind().compareTo(weaker.kind()) >= 0) {
            throw new IllegalArgumentException(stronger.kind() + " does not vouch for " + weaker.kind());
        }
    }

    /** Of two sayings of the same link the one that happened first. */
    public static Link earlier(Link one, Link other) {
        return other.firstAt.isBefore(one.firstAt) ? other : one;
    }

    /** The two ends, without the time. */
    public Pair ends() {
        return new Pair(stronger, weaker);
    }

    /**
     * Two identifiers, whichever comes first.
     *
     * @param one   the smaller
     * @param other the greater
     */
    public record Pair(Identifier one, Identifier other) implements Comparable<Pair> {

        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::one).thenComparing(Pair::other);

        public Pair {
            if (one.compareTo(other) > 0) {
                Identifier smaller = other;
                other = one;
                one = smaller;
            }
        }

        @Override
        public int compareTo(Pair that) {
            return ORDER.compare(this, that);
        }
    }
}
