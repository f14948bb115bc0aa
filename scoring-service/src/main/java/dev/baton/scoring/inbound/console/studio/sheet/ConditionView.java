package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition in its two forms.
 *
 * @param at     pointer
 * @param words  as read aloud
 * @param text   in the condition language
 * @param join   {@code all} or {@code any}
 * @param lines  a sentence with blanks, with an empty one at the end; empty where the shape is not a common one
 * @param shared name under which several places share it, null for none
 * @param alias  whether it is written elsewhere
 */
public record ConditionView(
        String at, String words, String text, String join, List<LineView> lines, String shared, boolean alias) {

    private static final List<String> OPERATORS = List.of(
            "is",
            "isNot",
            "in",
            "notIn",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "atLeast",
            "atMost",
            "between",
            "exists",
            "missing");

    /**
     * A line with blanks.
     *
     * @param index position
     * @param path  typed path
     * @param op    chosen operator
     * @param value typed value
     */
    public record LineView(int index, String path, String op, String value) {

        /** What can be chosen. */
        public List<Choice> operators() {
            return OPERATORS.stream()
                    .map(id -> new Choice(id, Spoken.operator(id), id.equals(op)))
                    .toList();
        }

        /** Name of the list of values to offer. */
        public String offers() {
            return path.equals("event.name") ? "seen-events" : "";
        }
    }

    static ConditionView of(YamlText document, String at) {
        Typed typed = Conditions.show(document, at);
        Optional<Shape> shape = Conditions.shape(document, at);
        List<LineView> lines = new ArrayList<>();
        shape.ifPresent(found -> {
            found.lines().forEach(line -> lines.add(new LineView(lines.size(), line.path(), line.op(), line.value())));
            lines.add(new LineView(lines.size(), "", "is", ""));
        });
        String source = document.source(at);
        if (source == null) {
            lines.add(new LineView(0, "", "is", ""));
        }
        return new ConditionView(
                at,
                Spoken.of(document.at(at)),
                typed.text(),
                shape.map(Shape::join).orElse("all"),
                lines,
                source == null ? null : document.shared(at),
                source != null && source.startsWith("*"));
    }

    /** Its name in the page. */
    public String slug() {
        return Slug.of(at);
    }

    /** Lines of the text. */
    public long rows() {
        return Math.clamp(text.lines().count() + text.length() / 90, 2, 14);
    }

    /** The button that writes a shared condition out here. */
    public String own() {
        return Acts.of("own", at);
    }
}
