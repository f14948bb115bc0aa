package dev.baton.scoring.inbound.console.studio.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes a text so that as little of it as possible becomes another. */
final class Patch {

    private record Edit(int start, int end, String replacement) {}

    private final String text;
    private final Place place;
    private final List<String> order;

    Patch(String text, Part root, List<String> order) {
        this.text = text;
        this.place = new Place(text, root);
        this.order = order;
    }

    /** Another value at a place; a member that is not there yet is added, its parents too. */
    String set(Pointer pointer, String snippet) {
        Part part = place.find(pointer);
        Part parent = pointer.root() ? null : place.meant(place.find(pointer.parent()));
        if (part == null) {
            return add(pointer, parent, snippet);
        }
        if (parent == null) {
            throw new UneditableException(pointer.toString(), "it is the whole document");
        }
        if (parent.flow) {
            return replaced(Place.contentStart(text, part), part.end, Flow.of(snippet));
        }
        boolean member = parent.kind == Part.Kind.MAP;
        int behind = member ? colon(parent.member(pointer.last()).key()) : place.dash(part) + 1;
        int from = part.anchor == null ? behind : Place.anchorEnd(part);
        String between = text.substring(from, Math.max(from, Place.contentStart(text, part)));
        boolean inLine = !member && part.anchor == null;
        return replaced(from, Math.max(from, part.end), behind(between, place.column(parent), snippet, inLine));
    }

    private String add(Pointer pointer, Part parent, String snippet) {
        String name = pointer.last();
        if (parent == null || parent.kind == Part.Kind.SCALAR && parent.value.isEmpty()) {
            return set(pointer.parent(), name + ":" + behind("", 0, snippet, false));
        }
        if (parent.kind != Part.Kind.MAP) {
            throw new UneditableException(pointer.toString(), "what it belongs to is no object");
        }
        if (parent.flow) {
            String member = name + ": " + Flow.of(snippet);
            return parent.members.isEmpty()
                    ? replaced(parent.end - 1, parent.end - 1, member)
                    : inserted(parent.members.getLast().value().end, ", " + member);
        }
        int column = place.column(parent);
        int at = Lines.end(text, before(parent, name).value().end);
        return inserted(at, "\n" + " ".repeat(column) + name + ":" + behind("", column, snippet, false));
    }

    /** The member that a new one is written behind. */
    private Part.Member before(Part parent, String name) {
        int rank = order.indexOf(name);
        return parent.members.stream()
                .filter(member -> rank >= 0 && order.indexOf(member.key().value) < rank)
                .filter(member -> order.contains(member.key().value))
                .reduce((one, other) -> other)
                .orElse(parent.members.getLast());
    }

    /** A value as it stands behind a colon or a dash. */
    private static String behind(String between, int column, String snippet, boolean inLine) {
        String hanging = Lines.hanging(snippet, column + 2);
        if (between.indexOf('#') >= 0) {
            return between.stripTrailing() + "\n" + " ".repeat(column + 2) + hanging;
        }
        boolean below = !inLine && PartReader.read(snippet).block();
        return below ? "\n" + " ".repeat(column + 2) + hanging : " " + hanging;
    }

    private int colon(Part key) {
        return text.indexOf(':', key.end) + 1;
    }

    /** Takes a member or an item away; what others share with it stays with the first of them. */
    String remove(Pointer pointer) {
        Part parent = place.meant(place.find(pointer.parent()));
        boolean list = parent.kind == Part.Kind.LIST;
        int at = list ? pointer.position() : position(parent, pointer.last());
        if ((list ? parent.items.size() : parent.members.size()) == 1) {
            return kept(new Place.Range(parent.start, parent.end), set(pointer.parent(), list ? "[]" : "{}"));
        }
        Place.Range range = parent.flow ? between(parent, at) : list ? place.lines(parent, at) : lines(parent, at);
        List<Edit> edits = rescued(range);
        edits.add(new Edit(range.start(), range.end(), ""));
        return applied(edits);
    }

    /** The last one goes with its whole collection; that is right only while nobody shares what is in it. */
    private String kept(Place.Range range, String without) {
        if (!rescued(range).isEmpty()) {
            throw new UneditableException("", "other places share what stands there");
        }
        return without;
    }

    private static int position(Part map, String name) {
        return map.members.indexOf(map.member(name));
    }

    private static Place.Range between(Part parent, int at) {
        List<Part> starts = parent.kind == Part.Kind.LIST
                ? parent.items
                : parent.members.stream().map(Part.Member::key).toList();
        List<Part> ends = parent.kind == Part.Kind.LIST
                ? parent.items
                : parent.members.stream().map(Part.Member::value).toList();
        return at == 0
                ? new Place.Range(starts.get(0).start, starts.get(1).start)
                : new Place.Range(ends.get(at - 1).end, ends.get(at).end);
    }

    private Place.Range lines(Part map, int at) {
        Part key = map.members.get(at).key();
        int start = Lines.start(text, key.start);
        if (at == 0 && !text.substring(start, key.start).isBlank()) {
            return new Place.Range(key.start, map.members.get(1).key().start);
        }
        return new Place.Range(
                start,
                Math.min(text.length(), Lines.end(text, map.members.get(at).value().end) + 1));
    }

    /** The first alias outside of what goes becomes what it stood for. */
    private List<Edit> rescued(Place.Range range) {
        List<Edit> edits = new ArrayList<>();
        for (Part anchored : place.anchored(range)) {
            place.aliases(anchored).stream()
                    .filter(alias -> !range.holds(alias))
                    .findFirst()
                    .ifPresent(alias -> edits.add(new Edit(
                            alias.start, alias.end, "&" + anchored.anchor + " " + new Flow(text).of(anchored))));
        }
        return edits;
    }

    /** A new item; the list is made where there is none. */
    String insert(Pointer pointer, int index, String snippet) {
        Part list = place.meant(place.find(pointer));
        if (list == null || list.kind != Part.Kind.LIST || list.items.isEmpty()) {
            return set(pointer, "- " + Lines.hanging(snippet, 2));
        }
        if (list.flow) {
            return index == 0
                    ? inserted(list.items.getFirst().start, Flow.of(snippet) + ", ")
                    : inserted(list.items.get(index - 1).end, ", " + Flow.of(snippet));
        }
        int column = place.column(list);
        int at = index == 0
                ? place.lines(list, 0).start()
                : place.lines(list, index - 1).end();
        return inserted(at, " ".repeat(column) + "- " + Lines.hanging(snippet, column + 2) + "\n");
    }

    /** An item and the next change places; an alias that would stand before what it means is written out. */
    String swap(Pointer pointer, int upper) {
        Part list = place.meant(place.find(pointer));
        Part one = list.items.get(upper);
        Part other = list.items.get(upper + 1);
        Place.Range above = list.flow ? new Place.Range(one.start, one.end) : place.lines(list, upper);
        Place.Range below = list.flow ? new Place.Range(other.start, other.end) : place.lines(list, upper + 1);
        List<Edit> written = new ArrayList<>();
        for (Part alias : place.aliasesIn(below)) {
            Part meant = place.meant(alias);
            if (meant != null && above.holds(meant)) {
                written.add(new Edit(alias.start, alias.end, new Flow(text).of(meant)));
            }
        }
        int shift = text.length() - below.end();
        String changed = applied(written);
        String second = changed.substring(below.start(), changed.length() - shift);
        return changed.substring(0, above.start())
                + second
                + text.substring(above.end(), below.start())
                + text.substring(above.start(), above.end())
                + text.substring(below.end());
    }

    private String inserted(int at, String addition) {
        return replaced(at, at, addition);
    }

    private String replaced(int start, int end, String replacement) {
        return text.substring(0, start) + replacement + text.substring(end);
    }

    private String applied(List<Edit> edits) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.replacement()));
        return changed.toString();
    }
}
