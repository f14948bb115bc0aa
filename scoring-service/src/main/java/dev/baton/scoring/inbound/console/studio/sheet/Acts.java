package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.Pointer;
import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the buttons of the builder do to a document. */
public final class Acts {

    /**
     * What a button came to.
     *
     * @param document as it is now
     * @param removed  what was taken away, null for nothing
     * @param fresh    pointer of the row that is new or moved, null for none
     */
    public record Done(YamlText document, Removed removed, String fresh) {}

    /**
     * Something that can be brought back.
     *
     * @param list  pointer to where it stood
     * @param index its position
     * @param text  itself
     */
    public record Removed(String list, int index, String text) {}

    private Acts() {}

    /** The value of a button. */
    public static String of(String verb, String... words) {
        return verb
                + Arrays.stream(words)
                        .map(word -> " " + URLEncoder.encode(word, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    /** Does it; what is no act of the builder, or aims at nothing, changes nothing. */
    public static Done apply(YamlText document, String act, Removed removed) {
        List<String> words =
                Arrays.stream(act.split(" ", -1)).map(Acts::decoded).toList();
        String at = words.size() > 1 ? words.get(1) : "";
        return switch (words.getFirst()) {
            case "add" -> added(document, at);
            case "undo" -> undone(document, removed);
            case String verb when !at.startsWith("/") || document.source(at) == null -> new Done(document, null, null);
            case "copy" -> copied(document, at);
            case "up" -> moved(document, at, -1);
            case "down" -> moved(document, at, 1);
            case "remove" -> removed(document, at);
            case "own" -> new Done(document.set(at, document.writtenOut(at)), null, parent(at));
            case "fix" ->
                words.size() == 4
                        ? new Done(document.reword(at, words.get(2), words.get(3)), null, null)
                        : new Done(document, null, null);
            default -> new Done(document, null, null);
        };
    }

    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            return "";
        }
    }

    private static Done added(YamlText document, String list) {
        String snippet = Blanks.of(list, document);
        if (snippet == null) {
            return new Done(document, null, null);
        }
        if (list.equals("/lists")) {
            return new Done(document.set("/lists/" + Blanks.unused("list", document), "[]"), null, null);
        }
        int size = size(document, list);
        return new Done(document.insert(list, size, snippet), null, list + "/" + size);
    }

    private static Done copied(YamlText document, String at) {
        String list = parent(at);
        int next = index(at) + 1;
        if (next == 0) {
            return new Done(document, null, null);
        }
        YamlText copied = document.insert(list, next, document.cutting(at));
        String copy = list + "/" + next;
        return copied.at(copy + "/id") instanceof String id
                ? new Done(copied.set(copy + "/id", Blanks.unused(id, document)), null, copy)
                : new Done(copied, null, copy);
    }

    private static Done moved(YamlText document, String at, int by) {
        int from = index(at);
        int upper = Math.min(from, from + by);
        boolean possible = from >= 0 && upper >= 0 && upper + 1 < size(document, parent(at));
        return possible
                ? new Done(document.swap(parent(at), upper), null, parent(at) + "/" + (from + by))
                : new Done(document, null, null);
    }

    private static Done removed(YamlText document, String at) {
        Removed gone = new Removed(
                parent(at), index(at), index(at) < 0 ? at + "\n" + document.cutting(at) : document.cutting(at));
        return new Done(document.remove(at), gone, null);
    }

    private static Done undone(YamlText document, Removed removed) {
        if (removed == null) {
            return new Done(document, null, null);
        }
        if (removed.index() >= 0) {
            return new Done(
                    document.insert(removed.list(), removed.index(), removed.text()),
                    null,
                    removed.list() + "/" + removed.index());
        }
        String[] named = removed.text().split("\n", 2);
        return new Done(named.length == 2 ? document.set(named[0], named[1]) : document, null, null);
    }

    private static int size(YamlText document, String list) {
        return document.at(list) instanceof List<?> items ? items.size() : 0;
    }

    private static String parent(String at) {
        return at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }

    private static int index(String at) {
        String last = Pointer.of(at).last();
        return last.matches("\\d{1,4}") ? Integer.parseInt(last) : -1;
    }

    /** Ids of everything that has one. */
    static List<String> ids(YamlText document) {
        return List.of(
                        "/fit/rules",
                        "/engagement/rules",
                        "/disqualifiers",
                        "/qualification/recipes",
                        "/fit/groups",
                        "/engagement/groups")
                .stream()
                .filter(list -> document.at(list) instanceof List)
                .flatMap(list -> ((List<?>) document.at(list)).stream())
                .map(item -> item instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "")
                .toList();
    }
}
