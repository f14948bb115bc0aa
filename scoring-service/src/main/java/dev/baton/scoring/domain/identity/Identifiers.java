package dev.baton.scoring.domain.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What an event says of who did it.
 *
 * @param all every identifier, the strongest first; the event's own user id and device before former ones
 */
public record Identifiers(List<Identifier> all) {

    public Identifiers {
        all = all.stream().distinct().toList();
    }

    /** Whether the event names nobody at all. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whom the event is about: its strongest identifier. */
    public Identifier subject() {
        return all.getFirst();
    }

    /**
     * What the event vouches for: its strongest identifier for each weaker one, and its user id for the user id that it
     * replaces. Two weaker ones say nothing of each other, since the address somebody else typed in on a device makes the
     * device nobody's.
     */
    public List<Link> links(Instant at) {
        List<Link> links = new ArrayList<>();
        for (Identifier other : new TreeSet<>(all)) {
            if (subject().kind().compareTo(other.kind()) < 0) {
                links.add(new Link(subject(), other, at));
            } else if (other.kind() == Identifier.Kind.USER_ID && !other.equals(subject())) {
                links.add(new Link(subject(), other.asFormer(), at));
            }
        }
        return links;
    }
}
