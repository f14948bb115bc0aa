package dev.baton.scoring.domain.identity;

import dev.baton.scoring.domain.identity.Link.Pair;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a lead falls into when one of the edges that hold it together is cut. */
public final class Pieces {

    private Pieces() {}

    /**
     * What hangs at the weaker end of an edge and by nothing else; empty where other edges hold it, or where there is no
     * such edge.
     *
     * @param members   identifiers of the lead
     * @param links     the links that count
     * @param overrides what people decided
     * @param edge      to be cut
     */
    public static Set<Identifier> beyond(
            Collection<Identifier> members, Collection<Link> links, Overrides overrides, Pair edge) {
        Set<Pair> edges = new HashSet<>(overrides.joined());
        links.stream().filter(link -> !overrides.separate(link)).map(Link::ends).forEach(edges::add);
        members.stream()
                .filter(member -> member.kind() == Identifier.Kind.FORMER_USER_ID)
                .forEach(former -> edges.add(new Pair(former.asUserId(), former)));
        edges.removeIf(pair -> !members.contains(pair.one()) || !members.contains(pair.other()));
        Pair cut = edges.contains(edge) ? edge : alias(edge, edges);
        if (!edges.remove(cut)) {
            return Set.of();
        }
        Set<Identifier> reached = new TreeSet<>();
        Deque<Identifier> open = new ArrayDeque<>(Set.of(cut.other()));
        while (!open.isEmpty()) {
            Identifier at = open.pop();
            if (reached.add(at)) {
                edges.forEach(pair -> {
                    if (pair.one().equals(at)) {
                        open.push(pair.other());
                    } else if (pair.other().equals(at)) {
                        open.push(pair.one());
                    }
                });
            }
        }
        return reached.contains(cut.one()) ? Set.of() : reached;
    }

    /** The edge by which an alias joins two user ids; the given one where there is none. */
    private static Pair alias(Pair ids, Set<Pair> edges) {
        return Stream.of(
                        new Pair(ids.one(), ids.other().asFormer()),
                        new Pair(ids.other(), ids.one().asFormer()))
                .filter(edges::contains)
                .findFirst()
                .orElse(ids);
    }
}
