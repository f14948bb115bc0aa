package dev.baton.scoring.inbound.console.studio.yaml;

import java.util.ArrayList;
import java.util.List;

/** Finds parts by their pointers, and where in the text they begin and end. */
final class Place {

    /**
     * A range of the text.
     *
     * @param start first character
     * @param end   behind the last one
     */
    record Range(int start, int end) {
        boolean holds(Part part) {
            return start <= part.start && part.end <= end;
        }
    }

    private final String text;
    private final Part root;

    Place(String text, Part root) {
        this.text = text;
        this.root = root;
    }

    /** The part at a pointer, null where there is none; aliases on the way are followed, one at the end is not. */
    Part find(Pointer pointer) {
        Part here = root;
        for (String step : pointer.steps()) {
            here = here == null ? null : step(meant(here), step);
        }
        return here;
    }

    private static Part step(Part here, String step) {
        if (here == null) {
            return null;
        }
        if (here.kind == Part.Kind.MAP) {
            Part.Member member = here.member(step);
            return member == null ? null : member.value();
        }
        int at = new Pointer(List.of(step)).position();
        return here.kind == Part.Kind.LIST && at >= 0 && at < here.items.size() ? here.items.get(at) : null;
    }

    /** What an alias stands for, and itself otherwise. */
    Part meant(Part part) {
        if (part == null || part.kind != Part.Kind.ALIAS) {
            return part;
        }
        List<Part> named = new ArrayList<>();
        root.each(other -> {
            if (part.value.equals(other.anchor) && other.start < part.start) {
                named.add(other);
            }
        });
        return named.isEmpty() ? null : named.getLast();
    }

    /** Aliases of a part. */
    List<Part> aliases(Part anchored) {
        List<Part> found = new ArrayList<>();
        root.each(other -> {
            if (other.kind == Part.Kind.ALIAS && other.value.equals(anchored.anchor) && anchored.equals(meant(other))) {
                found.add(other);
            }
        });
        return found;
    }

    /** Anchored parts in a range. */
    List<Part> anchored(Range range) {
        List<Part> found = new ArrayList<>();
        root.each(part -> {
            if (part.anchor != null && range.holds(part)) {
                found.add(part);
            }
        });
        return found;
    }

    /** Aliases in a range. */
    List<Part> aliasesIn(Range range) {
        List<Part> found = new ArrayList<>();
        root.each(part -> {
            if (part.kind == Part.Kind.ALIAS && range.holds(part)) {
                found.add(part);
            }
        });
        return found;
    }

    /** Where a part's own text begins: behind its anchor. */
    static int contentStart(String text, Part part) {
        if (part.anchor == null) {
            return part.start;
        }
        int at = anchorEnd(part);
        while (at < part.end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int anchorEnd(Part part) {
        return part.start + 1 + part.anchor.length();
    }

    /** The dash of an item of a block list. */
    int dash(Part item) {
        int at = item.start - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        if (at < 0 || text.charAt(at) != '-') {
            throw new UneditableException("", "a comment stands between a list's dash and its item");
        }
        return at;
    }

    int column(int index) {
        return index - Lines.start(text, index);
    }

    /** Column of what stands in a block: of its keys or of its dashes. */
    int column(Part block) {
        return block.kind == Part.Kind.MAP
                ? column(block.members.getFirst().key().start)
                : column(dash(block.items.getFirst()));
    }

    /** The lines of an item, with the comment that stands close above it; not above the first, where it heads them all. */
    Range lines(Part list, int index) {
        int dash = dash(list.items.get(index));
        int start = Lines.start(text, dash);
        if (!text.substring(start, dash).isBlank()) {
            throw new UneditableException("", "a list stands on one line with another");
        }
        int from = index == 0 ? start : commented(start, list.items.get(index - 1).end);
        return new Range(from, Math.min(text.length(), Lines.end(text, list.items.get(index).end) + 1));
    }

    private int commented(int start, int limit) {
        int first = start;
        while (first > limit) {
            int above = Lines.start(text, first - 1);
            String line = text.substring(above, first).strip();
            if (above <= limit || !line.startsWith("#")) {
                return line.isEmpty() ? start : first;
            }
            first = above;
        }
        return first;
    }

    /** A part's text, its lines moved to the left; without its anchor. */
    String source(Part part) {
        int from = contentStart(text, part);
        return Lines.dedented(text.substring(from, part.end), column(from));
    }

    /** The same without the anchors in it, so that it can stand a second time. */
    String sourceWithoutAnchors(Part part) {
        int from = contentStart(text, part);
        StringBuilder raw = new StringBuilder(text.substring(from, part.end));
        for (Part anchored : anchored(new Range(from, part.end)).reversed()) {
            int end = anchorEnd(anchored);
            boolean space = end < text.length() && text.charAt(end) == ' ';
            raw.delete(anchored.start - from, end - from + (space ? 1 : 0));
        }
        return Lines.dedented(raw.toString(), column(from)).replaceAll("(?m) +$", "");
    }
}
