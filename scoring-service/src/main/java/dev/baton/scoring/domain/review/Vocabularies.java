package dev.baton.scoring.domain.review;

import dev.baton.kit.condition.Vocabulary;
import java.util.Optional;
import java.util.Set;

/**
 * The names that were really seen in what leads sent. Where a set is empty nothing was seen yet, and nothing can be said.
 *
 * @param traits     top-level names of traits
 * @param events     names of events
 * @param properties top-level names of properties of events
 */
public record Vocabularies(Set<String> traits, Set<String> events, Set<String> properties) {

    /** Nothing was seen. */
    public static final Vocabularies NONE = new Vocabularies(Set.of(), Set.of(), Set.of());

    public Vocabularies {
        traits = Set.copyOf(traits);
        events = Set.copyOf(events);
        properties = Set.copyOf(properties);
    }

    /** What to say of a name that was not seen; empty where it was, or where nothing was. */
    static Optional<String> doubt(String kind, String name, Set<String> seen) {
        boolean known = seen.stream().anyMatch(name::equalsIgnoreCase);
        if (seen.isEmpty() || known) {
            return Optional.empty();
        }
        String near = new Vocabulary(seen, Set.of())
                .nearest(name)
                .map(word -> ", did you mean '" + word + "'?")
                .orElse("; it counts nothing until somebody sends it");
        return Optional.of("No %s '%s' has been seen%s".formatted(kind, name, near));
    }
}
