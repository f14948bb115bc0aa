package dev.baton.scoring.inbound.console.studio.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same edits on a tree: what a changed text must mean. Values that the text shares by an alias change together. */
final class TreeEdit {

    private TreeEdit() {}

    /** The value at a place, null where there is none. */
    static Object at(Object tree, Pointer pointer) {
        Object here = tree;
        for (String step : pointer.steps()) {
            here = switch (here) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list -> item(list, step);
                case null, default -> null;
            };
        }
        return here;
    }

    private static Object item(List<?> list, String step) {
        int at = new Pointer(List.of(step)).position();
        return at >= 0 && at < list.size() ? list.get(at) : null;
    }

    static void set(Object tree, Pointer pointer, Object value) {
        Object before = at(tree, pointer);
        if (before instanceof Map || before instanceof List) {
            replace(tree, before, value, Collections.newSetFromMap(new IdentityHashMap<>()));
            return;
        }
        Object parent = at(tree, pointer.parent());
        if (parent == null) {
            Map<String, Object> fresh = new LinkedHashMap<>();
            fresh.put(pointer.last(), value);
            set(tree, pointer.parent(), fresh);
        } else if (parent instanceof Map<?, ?> map) {
            typed(map).put(pointer.last(), value);
        } else {
            typed((List<?>) parent).set(pointer.position(), value);
        }
    }

    static void remove(Object tree, Pointer pointer) {
        Object parent = at(tree, pointer.parent());
        if (parent instanceof Map<?, ?> map) {
            map.remove(pointer.last());
        } else {
            typed((List<?>) parent).remove(pointer.position());
        }
    }

    static void insert(Object tree, Pointer list, int index, Object value) {
        if (at(tree, list) == null) {
            set(tree, list, new ArrayList<>());
        }
        typed((List<?>) at(tree, list)).add(index, value);
    }

    static void move(Object tree, Pointer list, int from, int to) {
        List<Object> items = typed((List<?>) at(tree, list));
        items.add(to, items.remove(from));
    }

    /** Aliases of a collection are the same object. */
    private static void replace(Object here, Object before, Object after, Set<Object> seen) {
        if (!(here instanceof Map || here instanceof List) || !seen.add(here)) {
            return;
        }
        if (here instanceof Map<?, ?> map) {
            typed(map).replaceAll((key, value) -> same(value, before) ? after : value);
            map.values().forEach(value -> replace(value, before, after, seen));
        } else {
            typed((List<?>) here).replaceAll(value -> same(value, before) ? after : value);
            ((List<?>) here).forEach(value -> replace(value, before, after, seen));
        }
    }

    @SuppressWarnings("ReferenceEquality") // it is the object that is asked for
    private static boolean same(Object one, Object other) {
        return one == other;
    }

    @SuppressWarnings("unchecked") // loaded from YAML: whatever is put there is written as YAML again
    private static Map<String, Object> typed(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked") // loaded from YAML: whatever is put there is written as YAML again
    private static List<Object> typed(List<?> list) {
        return (List<Object>) list;
    }
}
