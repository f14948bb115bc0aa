package dev.baton.scoring.domain.identity;

import dev.baton.scoring.domain.identity.Link.Pair;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pairs that a decision about identifiers is made of. */
public final class Pairs {

    private Pairs() {}

    /** One pair that makes two people one: their strongest identifiers. */
    public static Pair joining(Collection<Identifier> some, Collection<Identifier> others) {
        return new Pair(Collections.min(some), Collections.min(others));
    }

    /** What is taken out together stays together. */
    public static Set<Pair> together(Collection<Identifier> identifiers) {
        Identifier first = Collections.min(identifiers);
        return identifiers.stream()
                .filter(identifier -> !identifier.equals(first))
                .map(identifier -> new Pair(first, identifier))
                .collect(Collectors.toSet());
    }

    /** The identifiers of a lead with those among its others that are roles of the same user ids. */
    public static Set<Identifier> withFormerIds(Collection<Identifier> identifiers, Collection<Identifier> lead) {
        Set<Identifier> all = new TreeSet<>(identifiers);
        all.removeIf(identifier -> !identifier.kind().isNamed());
        lead.stream()
                .filter(other -> !other.kind().isNamed() && all.contains(other.asUserId()))
                .toList()
                .forEach(all::add);
        return all;
    }

    /** Each of the ones with each of the others. */
    public static Set<Pair> across(Collection<Identifier> some, Collection<Identifier> others) {
        Set<Pair> pairs = new HashSet<>();
        some.forEach(one -> others.forEach(other -> pairs.add(new Pair(one, other))));
        return pairs;
    }
}
