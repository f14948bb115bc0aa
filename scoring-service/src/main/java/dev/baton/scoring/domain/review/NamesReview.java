package dev.baton.scoring.domain.review;

import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.Operator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Doubts names of traits, events and properties that nobody has sent so far: mostly they are misspelt. */
final class NamesReview {

    private static final String TRAITS = "lead.traits.";
    private static final String PROPERTIES = "event.properties.";
    private static final String EVENT_NAME = "event.name";

    /** Scoring names the calls for pages itself. */
    private static final Set<String> OWN = Set.of("Page Viewed", "Screen Viewed");

    private final Vocabularies seen;

    NamesReview(Vocabularies seen) {
        this.seen = seen;
    }

    /** What there is to say of a condition, each name once. */
    List<Finding> of(Condition condition, String pointer) {
        Set<String> doubts = new TreeSet<>();
        if (condition != null) {
            walk(condition, doubts);
        }
        return doubts.stream().map(doubt -> Finding.warning(pointer, doubt)).toList();
    }

    private void walk(Condition condition, Set<String> doubts) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> walk(part, doubts));
            case Condition.Any any -> any.parts().forEach(part -> walk(part, doubts));
            case Condition.Not not -> not.parts().forEach(part -> walk(part, doubts));
            case Condition.Leaf leaf -> leaf(leaf, doubts);
            case Condition.Events events -> {
                events.names().forEach(name -> event(name, doubts));
                if (events.where() != null) {
                    walk(events.where(), doubts);
                }
            }
            case Condition.Cel cel -> {
                // its names are texts inside an expression
            }
        }
    }

    private void leaf(Condition.Leaf leaf, Set<String> doubts) {
        if (leaf.path().startsWith(TRAITS)) {
            doubt("trait", first(leaf.path(), TRAITS), seen.traits(), doubts);
        } else if (leaf.path().startsWith(PROPERTIES)) {
            doubt("property", first(leaf.path(), PROPERTIES), seen.properties(), doubts);
        } else if (leaf.path().equals(EVENT_NAME) && leaf.operator() == Operator.IS) {
            event(String.valueOf(leaf.value()), doubts);
        } else if (leaf.path().equals(EVENT_NAME) && leaf.value() instanceof List<?> names) {
            names.forEach(name -> event(String.valueOf(name), doubts));
        }
    }

    private void event(String name, Set<String> doubts) {
        if (!OWN.contains(name)) {
            doubt("event", name, seen.events(), doubts);
        }
    }

    private static void doubt(String kind, String name, Set<String> known, Set<String> doubts) {
        Vocabularies.doubt(kind, name, known).ifPresent(doubts::add);
    }

    private static String first(String path, String family) {
        return path.substring(family.length()).split("\\.", 2)[0];
    }
}
