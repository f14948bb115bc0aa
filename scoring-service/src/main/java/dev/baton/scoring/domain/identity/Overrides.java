package dev.baton.scoring.domain.identity;

import dev.baton.scoring.domain.identity.Link.Pair;
import java.util.Set;

/**
 * What people decided about identity; it stands above what events say.
 *
 * @param joined    pairs that name the same person
 * @param separated pairs that name two
 */
public record Overrides(Set<Pair> joined, Set<Pair> separated) {

    /** Nobody decided anything. */
    public static final Overrides NONE = new Overrides(Set.of(), Set.of());

    public Overrides {
        joined = Set.copyOf(joined);
        separated = Set.copyOf(separated);
    }

    boolean separate(Link link) {
        return !separated.isEmpty() && separated.contains(link.ends());
    }
}
