package dev.baton.scoring.domain.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What differs between two documents, in words: {@code Rule pricing-page: 8 → 10 points; half-life 14 → 30 days}. */
public final class DocumentDiff {

    private static final Set<String> WITH_IDS = Set.of("rules", "disqualifiers", "recipes");

    private final List<String> lines = new ArrayList<>();

    private DocumentDiff() {}

    /** The changes from one document to another, a line each; empty where they say the same. */
    public static List<String> between(Map<String, Object> from, Map<String, Object> to) {
        DocumentDiff diff = new DocumentDiff();
        diff.objects("", without(from), without(to));
        return diff.lines;
    }

    /** The registry counts the versions; what a document says of its own is no change. */
    private static Map<String, Object> without(Map<String, Object> document) {
        Map<String, Object> rest = new LinkedHashMap<>(document);
        rest.remove("version");
        return rest;
    }

    private void objects(String place, Map<?, ?> from, Map<?, ?> to) {
        for (Object name : names(from, to)) {
            Object before = from.get(name);
            Object after = to.get(name);
            String at = place.isEmpty() ? name.toString() : place + " " + name;
            if (Words.equal(before, after)) {
                continue;
            }
            if (WITH_IDS.contains(name.toString())) {
                things(kind(name.toString(), place), ById.things(before), ById.things(after));
            } else if (before instanceof Map<?, ?> one
                    && after instanceof Map<?, ?> other
                    && !Words.isCondition(name)) {
                objects(at, one, other);
            } else {
                lines.add(Words.capital(Words.change(at, name.toString(), before, after)));
            }
        }
    }

    private static String kind(String name, String place) {
        return switch (name) {
            case "rules" -> place.isEmpty() ? "rule" : place + " rule";
            case "disqualifiers" -> "disqualifier";
            default -> "recipe";
        };
    }

    private void things(String kind, Map<String, Map<?, ?>> from, Map<String, Map<?, ?>> to) {
        String plural = Words.capital(kind);
        from.keySet().stream()
                .filter(id -> !to.containsKey(id))
                .forEach(id -> lines.add(plural + " " + id + " removed"));
        to.forEach((id, after) -> {
            Map<?, ?> before = from.get(id);
            if (before == null) {
                lines.add(plural + " " + id + " added" + Words.worth(after));
            } else if (!Words.equal(before, after)) {
                lines.add(plural + " " + id + ": " + fields(before, after));
            }
        });
        List<String> stayed = from.keySet().stream().filter(to::containsKey).toList();
        List<String> order = to.keySet().stream().filter(from::containsKey).toList();
        if (!stayed.equals(order)) {
            lines.add(plural + "s stand in another order");
        }
    }

    private static String fields(Map<?, ?> before, Map<?, ?> after) {
        List<String> changes = new ArrayList<>();
        for (Object name : names(before, after)) {
            if (!Words.equal(before.get(name), after.get(name))) {
                changes.add(Words.change(name.toString(), name.toString(), before.get(name), after.get(name)));
            }
        }
        return String.join("; ", changes);
    }

    private static Set<Object> names(Map<?, ?> from, Map<?, ?> to) {
        Set<Object> names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        return names;
    }

    /** Rules by their ids. */
    private static final class ById {
        static Map<String, Map<?, ?>> things(Object list) {
            Map<String, Map<?, ?>> things = new LinkedHashMap<>();
            if (list instanceof List<?> items) {
                for (Object item : items) {
                    if (item instanceof Map<?, ?> thing) {
                        things.put(Objects.toString(thing.get("id"), "?"), thing);
                    }
                }
            }
            return things;
        }
    }
}
