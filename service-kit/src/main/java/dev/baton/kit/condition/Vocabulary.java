package dev.baton.kit.condition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The paths a condition may name: some one by one, some as an open family ({@code lead.traits} admits
 * {@code lead.traits.anything.at.all}).
 *
 * @param paths    exact paths
 * @param families paths below which every name is allowed
 */
public record Vocabulary(Set<String> paths, Set<String> families) {

    public Vocabulary {
        paths = Set.copyOf(paths);
        families = Set.copyOf(families);
    }

    /** A vocabulary of exact paths alone. */
    public static Vocabulary of(String... paths) {
        return new Vocabulary(Set.of(paths), Set.of());
    }

    /** The same with everything below these paths allowed too. */
    public Vocabulary withFamilies(String... more) {
        Set<String> all = new TreeSet<>(families);
        all.addAll(List.of(more));
        return new Vocabulary(paths, all);
    }

    /** The part of the vocabulary under one root. */
    public Vocabulary under(String root) {
        return new Vocabulary(startingWith(paths, root), startingWith(families, root));
    }

    /** Whether a leaf may name the path. */
    public boolean knows(String path) {
        return paths.contains(path) || families.stream().anyMatch(f -> path.startsWith(f + ".") && !path.endsWith("."));
    }

    /** The first steps of all paths: the variables of a free-form expression. */
    public Set<String> roots() {
        Set<String> roots = new TreeSet<>();
        paths.forEach(p -> roots.add(rootOf(p)));
        families.forEach(p -> roots.add(rootOf(p)));
        return roots;
    }

    /** The known path that looks most like the given one, where one comes near. */
    public Optional<String> nearest(String path) {
        return nearest(path, paths);
    }

    static Optional<String> nearest(String word, Collection<String> known) {
        int limit = Math.max(2, word.length() / 3);
        String best = null;
        int least = limit + 1;
        for (String candidate : new TreeSet<>(known)) {
            int distance = EditDistance.between(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String rootOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static Set<String> startingWith(Set<String> all, String root) {
        return all.stream().filter(p -> rootOf(p).equals(root)).collect(Collectors.toSet());
    }
}
