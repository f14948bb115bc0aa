package dev.baton.scoring.domain.identity;

import dev.baton.scoring.domain.identity.Identifier.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Which identifiers are one person: a function of the set of links and decisions, so that no order of arrival can change
 * it. Each identifier follows at most one stronger one. A former user id follows the user id that replaced it first, and
 * takes along the person it was, so that aliases form chains. An address follows the user id that claimed it first. A phone
 * number or device follows the one person who used it; where several known people did, it follows nobody and stands for
 * itself. So two known people are never joined by what they share.
 *
 * <p>A kind looks only at the kinds above it, and every fan-out is bounded by the policy: whoever is concerned by a new
 * link stands near it, and the rest need not be read.
 */
public final class People {

    private final Map<Identifier, Identifier> parents = new HashMap<>();
    private final Overrides overrides;
    private final Set<Identifier> settled;

    private People(Overrides overrides, Set<Identifier> settled) {
        this.overrides = overrides;
        this.settled = settled;
    }

    /**
     * Finds the people.
     *
     * @param identifiers everybody to tell apart; ends of links are added
     * @param links       the links that count, see {@link #counting}
     * @param overrides   what people decided
     * @param settled     identifiers whose lead is known and concerned by none of this
     */
    public static People of(
            Collection<Identifier> identifiers,
            Collection<Link> links,
            Overrides overrides,
            Map<Identifier, UUID> settled) {
        People people = new People(overrides, settled.keySet());
        identifiers.forEach(people::find);
        people.settle(settled);
        Map<Identifier, List<Link>> vouchers = new TreeMap<>();
        links.stream()
                .filter(link -> !overrides.separate(link))
                .sorted(Link.EARLIEST)
                .forEach(link -> vouchers.computeIfAbsent(link.weaker(), any -> new ArrayList<>())
                        .add(link));
        for (Kind kind : Kind.values()) {
            vouchers.forEach((identifier, byTime) -> {
                if (identifier.kind() == kind && !people.settled.contains(identifier)) {
                    people.follow(identifier, byTime);
                }
            });
            if (kind == Kind.FORMER_USER_ID) {
                people.joinFormerIdsWithTheirUserIds();
            }
            people.join(kind);
        }
        return people;
    }

    /** Of all links those that count: among the earliest of each of their ends. */
    public static List<Link> counting(Collection<Link> links, IdentityPolicy policy) {
        Map<Link.Pair, Integer> places = new HashMap<>();
        Map<Identifier, Map<Kind, List<Link>>> ends = new HashMap<>();
        BiConsumer<Identifier, Link> note = (end, link) -> ends.computeIfAbsent(end, any -> new HashMap<>())
                .computeIfAbsent(other(link, end).kind(), any -> new ArrayList<>())
                .add(link);
        links.forEach(link -> {
            note.accept(link.stronger(), link);
            note.accept(link.weaker(), link);
        });
        ends.forEach((end, byKind) -> byKind.forEach((kind, some) -> some.stream()
                .sorted(Comparator.comparing(Link::firstAt)
                        .thenComparing(link -> other(link, end).value()))
                .limit(policy.most(end.kind(), kind))
                .forEach(link -> places.merge(link.ends(), 1, Integer::sum))));
        return links.stream()
                .filter(link -> places.getOrDefault(link.ends(), 0) == 2)
                .toList();
    }

    /** Whether two identifiers name the same person. */
    public boolean same(Identifier one, Identifier other) {
        return find(one).equals(find(other));
    }

    /** The people by their strongest identifiers, each with all of its own. */
    public Map<Identifier, Set<Identifier>> groups() {
        Map<Identifier, Set<Identifier>> groups = new TreeMap<>();
        for (Identifier identifier : List.copyOf(parents.keySet())) {
            groups.computeIfAbsent(find(identifier), any -> new java.util.TreeSet<>())
                    .add(identifier);
        }
        return groups;
    }

    private static Identifier other(Link link, Identifier end) {
        return link.stronger().equals(end) ? link.weaker() : link.stronger();
    }

    private void settle(Map<Identifier, UUID> known) {
        Map<UUID, Identifier> first = new HashMap<>();
        known.forEach((identifier, lead) -> {
            Identifier before = first.putIfAbsent(lead, identifier);
            if (before != null) {
                union(before, identifier);
            } else {
                find(identifier);
            }
        });
    }

    private void follow(Identifier identifier, List<Link> byTime) {
        leader(identifier, byTime).ifPresent(stronger -> union(stronger, identifier));
    }

    private Optional<Identifier> leader(Identifier identifier, List<Link> byTime) {
        Identifier first = byTime.getFirst().stronger();
        return switch (identifier.kind()) {
            case USER_ID -> Optional.empty();
            case FORMER_USER_ID, EMAIL -> Optional.of(first);
            case PHONE, ANONYMOUS_ID -> {
                Set<Identifier> users = new HashSet<>();
                byTime.forEach(link -> users.add(find(link.stronger())));
                yield users.size() == 1 ? Optional.of(first) : Optional.empty();
            }
        };
    }

    private void joinFormerIdsWithTheirUserIds() {
        for (Identifier identifier : List.copyOf(parents.keySet())) {
            if (identifier.kind() == Kind.FORMER_USER_ID && !identifier.forgotten() && !settled.contains(identifier)) {
                union(identifier.asUserId(), identifier);
            }
        }
    }

    /** Decisions take effect as soon as both their ends are placed, so that weaker kinds see them. */
    private void join(Kind placed) {
        for (Link.Pair pair : overrides.joined()) {
            if (pair.other().kind() == placed && !overrides.separated().contains(pair)) {
                union(pair.one(), pair.other());
            }
        }
    }

    private void union(Identifier one, Identifier other) {
        Identifier a = find(one);
        Identifier b = find(other);
        if (a.compareTo(b) < 0) {
            parents.put(b, a);
        } else if (b.compareTo(a) < 0) {
            parents.put(a, b);
        }
    }

    private Identifier find(Identifier identifier) {
        parents.putIfAbsent(identifier, identifier);
        Identifier root = identifier;
        for (Identifier parent = parents.get(root); !parent.equals(root); parent = parents.get(root)) {
            root = parent;
        }
        // all that were passed point to the root from now on, so that the next search is short
        for (Identifier passed = identifier; !passed.equals(root); ) {
            passed = parents.put(passed, root);
        }
        return root;
    }
}
