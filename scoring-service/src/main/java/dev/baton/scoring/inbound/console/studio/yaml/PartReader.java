package dev.baton.scoring.inbound.console.studio.yaml;

import java.io.StringReader;
import java.util.Iterator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Reads a text into its parts. */
final class PartReader {

    private static final int DEEPEST = 50;

    private final String text;
    private final Iterator<Event> events;
    private final boolean beyondBasic;

    private PartReader(String text) {
        this.text = text;
        this.events =
                new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
        this.beyondBasic = text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
    }

    /**
     * The root of a text's first document.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException where it is no YAML, or nests too deep
     */
    static Part read(String text) {
        PartReader reader = new PartReader(text);
        Event event = reader.events.next();
        while (!(event instanceof NodeEvent)) {
            if (!reader.events.hasNext()) {
                return new Part(Part.Kind.SCALAR, false, 0, 0, 0, "", null);
            }
            event = reader.events.next();
        }
        return reader.part(event, 0);
    }

    private Part part(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new org.yaml.snakeyaml.error.YAMLException("Nested deeper than " + DEEPEST + " levels");
        }
        return switch (event) {
            case AliasEvent alias -> leaf(alias, Part.Kind.ALIAS, true, alias.getAnchor());
            case ScalarEvent scalar -> leaf(scalar, Part.Kind.SCALAR, flow(scalar), scalar.getValue());
            case SequenceStartEvent list -> list(list, depth);
            case MappingStartEvent map -> map(map, depth);
            default -> throw new IllegalStateException("A node was expected, not " + event);
        };
    }

    private static boolean flow(ScalarEvent scalar) {
        return switch (scalar.getScalarStyle()) {
            case LITERAL, FOLDED -> false;
            default -> true;
        };
    }

    private Part leaf(NodeEvent event, Part.Kind kind, boolean flow, String value) {
        int end = trimmed(index(event.getStartMark()), index(event.getEndMark()));
        String anchor = kind == Part.Kind.ALIAS ? null : event.getAnchor();
        return new Part(kind, flow, index(event.getStartMark()), end, column(event), value, anchor);
    }

    private Part list(SequenceStartEvent event, int depth) {
        Part list = collection(event, Part.Kind.LIST, event.isFlow());
        Event next = events.next();
        while (!(next instanceof SequenceEndEvent)) {
            list.items.add(part(next, depth + 1));
            next = events.next();
        }
        end(list, next, list.items.isEmpty() ? list.end : list.items.getLast().end);
        return list;
    }

    private Part map(MappingStartEvent event, int depth) {
        Part map = collection(event, Part.Kind.MAP, event.isFlow());
        Event next = events.next();
        while (!(next instanceof MappingEndEvent)) {
            Part key = part(next, depth + 1);
            map.members.add(new Part.Member(key, part(events.next(), depth + 1)));
            next = events.next();
        }
        end(map, next, map.members.isEmpty() ? map.end : map.members.getLast().value().end);
        return map;
    }

    private Part collection(NodeEvent event, Part.Kind kind, boolean flow) {
        int start = index(event.getStartMark());
        return new Part(kind, flow, start, index(event.getEndMark()), column(event), null, event.getAnchor());
    }

    /** A block ends with its last child; its end mark stands behind comments that may belong to what follows. */
    private void end(Part part, Event event, int lastChild) {
        part.end = part.flow ? index(event.getEndMark()) : Math.max(part.start, lastChild);
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static int column(Event event) {
        return event.getStartMark().getColumn();
    }

    /** Marks count code points. */
    private int index(Mark mark) {
        return beyondBasic ? text.offsetByCodePoints(0, mark.getIndex()) : mark.getIndex();
    }
}
