package dev.baton.scoring.inbound.console.studio.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A YAML text that can be changed place by place. Whatever is not changed stays to the letter: comments, order, spacing,
 * names for shared values. A value that several places share by an alias changes for all of them. Every change is checked
 * against what it should have come to; one that would touch anything else is refused with {@link UneditableException}.
 */
public final class YamlText {

    private final String text;
    private final Function<String, Map<String, Object>> parser;
    private final List<String> order;
    private final Map<String, Object> tree;
    private final Part root;

    private YamlText(String text, Function<String, Map<String, Object>> parser, List<String> order) {
        this.text = text;
        this.parser = parser;
        this.order = order;
        this.tree = parser.apply(text);
        this.root = PartReader.read(text);
    }

    /**
     * Reads a text; line ends become those of Unix.
     *
     * @param text   YAML, its root an object
     * @param parser gives a new tree each time, aliases being the same object; its exceptions are passed on
     * @param order  of members: where a new one is written
     */
    public static YamlText of(String text, Function<String, Map<String, Object>> parser, List<String> order) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return new YamlText(unix.endsWith("\n") ? unix : unix + "\n", parser, order);
    }

    public String text() {
        return text;
    }

    /** What it says. */
    public Map<String, Object> tree() {
        return tree;
    }

    /** The value at a place, null where there is none. */
    public Object at(String pointer) {
        return TreeEdit.at(tree, Pointer.of(pointer));
    }

    /** The text of a place, moved to the left; an alias as such; null where there is none. */
    public String source(String pointer) {
        Place place = new Place(text, root);
        Part part = place.find(Pointer.of(pointer));
        return part == null ? null : place.source(part);
    }

    /** The text of an item with what others share written out, so that it can be inserted again. */
    public String cutting(String pointer) {
        Place place = new Place(text, root);
        return place.sourceWithoutAnchors(place.find(Pointer.of(pointer)));
    }

    /** The value at a place on one line, with what it shares written out. */
    public String writtenOut(String pointer) {
        Place place = new Place(text, root);
        return new Flow(text).of(place.meant(place.find(Pointer.of(pointer))));
    }

    /** The name under which other places share the value at a place, or it shares theirs; null for none. */
    public String shared(String pointer) {
        Place place = new Place(text, root);
        Part part = place.find(Pointer.of(pointer));
        if (part == null) {
            return null;
        }
        boolean used = part.anchor != null && !place.aliases(part).isEmpty();
        return part.kind == Part.Kind.ALIAS ? part.value : used ? part.anchor : null;
    }

    /** Another value at a place, as YAML; members that are missing on the way are made. */
    public YamlText set(String pointer, String snippet) {
        Pointer at = Pointer.of(pointer);
        Part part = new Place(text, root).find(at);
        boolean alias = part != null && part.kind == Part.Kind.ALIAS;
        YamlText changed = read(pointer, () -> new Patch(text, root, order).set(at, snippet.strip()));
        Object value = changed.at(pointer);
        return changed.must(
                pointer,
                alias ? expected(tree -> own(tree, at, value)) : expected(tree -> TreeEdit.set(tree, at, value)));
    }

    @SuppressWarnings("unchecked") // the parent of an alias is a collection
    private static void own(Object tree, Pointer at, Object value) {
        switch (TreeEdit.at(tree, at.parent())) {
            case Map<?, ?> map -> ((Map<String, Object>) map).put(at.last(), value);
            case List<?> list -> ((List<Object>) list).set(at.position(), value);
            case null, default -> throw new UneditableException(at.toString(), "nothing is there");
        }
    }

    /** Without the member or item at a place. */
    public YamlText remove(String pointer) {
        Pointer at = Pointer.of(pointer);
        if (at(pointer) == null && source(pointer) == null) {
            return this;
        }
        return read(pointer, () -> new Patch(text, root, order).remove(at))
                .must(pointer, expected(tree -> TreeEdit.remove(tree, at)));
    }

    /** With one more item, as YAML, at a position. */
    public YamlText insert(String list, int index, String snippet) {
        int size = at(list) instanceof List<?> items ? items.size() : 0;
        int position = Math.max(0, Math.min(index, size));
        Pointer at = Pointer.of(list);
        YamlText changed = read(list, () -> new Patch(text, root, order).insert(at, position, snippet.strip()));
        Object item = TreeEdit.at(changed.tree, at.child(position));
        return changed.must(list, expected(tree -> TreeEdit.insert(tree, at, position, item)));
    }

    /** With an item and the one after it in each other's place. */
    public YamlText swap(String list, int upper) {
        if (!(at(list) instanceof List<?> items) || upper < 0 || upper + 1 >= items.size()) {
            return this;
        }
        Pointer at = Pointer.of(list);
        return read(list, () -> new Patch(text, root, order).swap(at, upper))
                .must(list, expected(tree -> TreeEdit.move(tree, at, upper, upper + 1)));
    }

    /** With one word in the place of another wherever it is a whole value at a place or below. */
    public YamlText reword(String pointer, String wrong, String right) {
        Place place = new Place(text, root);
        Part part = place.meant(place.find(Pointer.of(pointer)));
        if (part == null) {
            return this;
        }
        List<Part> found = new ArrayList<>();
        part.each(inner -> {
            Part meant = place.meant(inner);
            if (meant != null && meant.kind != Part.Kind.SCALAR && !meant.equals(inner)) {
                meant.each(far -> add(found, far, wrong));
            }
            add(found, inner, wrong);
        });
        StringBuilder changed = new StringBuilder(text);
        found.stream()
                .distinct()
                .sorted((one, other) -> other.start - one.start)
                .forEach(scalar ->
                        changed.replace(Place.contentStart(text, scalar), scalar.end, Flow.of(Flow.quoted(right))));
        return new YamlText(changed.toString(), parser, order);
    }

    private static void add(List<Part> found, Part part, String wrong) {
        if (part.kind == Part.Kind.SCALAR && part.flow && part.value.equals(wrong)) {
            found.add(part);
        }
    }

    /** A text as a scalar that means this text, in quotes where it needs them. */
    public static String scalar(String value) {
        boolean plain = value.matches("[A-Za-z][A-Za-z0-9 _./()-]*[A-Za-z0-9)]")
                && !value.matches("(?i)true|false|yes|no|on|off|null");
        return plain ? value : Flow.quoted(value);
    }

    /** A text in double quotes. */
    public static String quoted(String value) {
        return Flow.quoted(value);
    }

    /** Whether a text is YAML for a list or an object, as far as it can be told without the rest of the document. */
    public static boolean isCollection(String snippet) {
        try {
            Part part = PartReader.read(snippet);
            return part.kind == Part.Kind.LIST || part.kind == Part.Kind.MAP || part.kind == Part.Kind.ALIAS;
        } catch (YAMLException notEven) {
            return false;
        }
    }

    private interface Change {
        String text();
    }

    private YamlText read(String pointer, Change change) {
        try {
            return new YamlText(change.text(), parser, order);
        } catch (UneditableException e) {
            throw new UneditableException(pointer, e.getMessage());
        } catch (RuntimeException unreadable) { // the parser's, whatever it throws
            throw new UneditableException(pointer, "the document could not be read any more");
        }
    }

    private Map<String, Object> expected(Consumer<Map<String, Object>> edit) {
        Map<String, Object> again = parser.apply(text);
        edit.accept(again);
        return again;
    }

    private YamlText must(String pointer, Map<String, Object> expected) {
        if (!expected.equals(tree)) {
            throw new UneditableException(pointer, "more than this place would change");
        }
        return this;
    }
}
