package dev.baton.scoring.domain.lead;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which traits of a lead are not kept, or not with every value, because of the {@link ProfileLimits}. Mutable, for one
 * thread. It holds the first names in the order of keeping and whether there are more, which is the same for every order
 * in which they come.
 */
public final class LeftOut {

    /** Names that are shown. */
    static final int MOST_NAMES = 20;

    /** Characters of a name that are shown. */
    static final int LONGEST_NAME = 100;

    private final SortedSet<String> names = new TreeSet<>(ProfileLimits.ORDER);
    private boolean more;

    /** Names of traits, in the order of keeping. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** Whether further traits are left out. */
    public boolean more() {
        return more;
    }

    /** Whether everything is kept. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    void add(String stored) {
        String name = stored.replace(Traits.WITHIN, '.');
        names.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        if (names.size() > MOST_NAMES) {
            names.remove(names.last());
            more = true;
        }
    }

    void addAll(Iterable<String> others, boolean andMore) {
        others.forEach(this::add);
        more = more || andMore;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeftOut leftOut && names.equals(leftOut.names) && more == leftOut.more;
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return names.size() + (more ? "+" : "");
    }
}
