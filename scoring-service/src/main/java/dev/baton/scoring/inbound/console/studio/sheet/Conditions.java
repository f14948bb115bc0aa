package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Conditions in two forms: their text, and for common shapes a sentence with blanks. */
final class Conditions {

    private static final int MOST_LINES = 14;

    /** An alias: filled-in blanks would write out what it shares. */
    private static final Pattern SHARED = Pattern.compile("(?:^|[\\s\\[,])\\*[\\w-]");

    private Conditions() {}

    /** Both forms of what stands at a place. A condition that is shared from elsewhere has no blanks to fill in here. */
    static Typed show(YamlText document, String pointer) {
        Map<String, String> parts = new LinkedHashMap<>();
        Object value = document.at(pointer);
        String source = document.source(pointer);
        parts.put("", value instanceof String text ? text : source == null ? "" : source);
        shape(document, pointer).ifPresent(shape -> {
            parts.put("join", shape.join());
            for (int i = 0; i < shape.lines().size(); i++) {
                Shape.Line line = shape.lines().get(i);
                parts.put(i + ".path", line.path());
                parts.put(i + ".op", line.op());
                parts.put(i + ".value", line.value());
            }
        });
        return new Typed(parts);
    }

    static Optional<Shape> shape(YamlText document, String pointer) {
        String source = document.source(pointer);
        boolean elsewhere = source == null || SHARED.matcher(source).find();
        return elsewhere ? Optional.empty() : Shape.of(document.at(pointer));
    }

    /** The blanks as they were filled in; empty where none were sent, or all are empty. */
    static Optional<Shape> filled(Typed typed) {
        List<Shape.Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            Shape.Line line = new Shape.Line(typed.part(i + ".path"), typed.part(i + ".op"), typed.part(i + ".value"));
            if (!line.blank()) {
                lines.add(line);
            }
        }
        String join = "any".equals(typed.part("join")) ? "any" : "all";
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shape(join, lines));
    }

    /** The text where it is a condition's, else as a text that is kept until it is mended. */
    static String written(String text) {
        return YamlText.isCollection(text) ? text : YamlText.quoted(text);
    }

    /** What is typed where it differs from what was shown; empty where it doesn't. The text goes before the blanks. */
    static Optional<String> change(Typed typed, Typed shown) {
        if (typed.has("") && !typed.text().equals(shown.text())) {
            return Optional.of(typed.text());
        }
        Optional<Shape> filled = filled(typed);
        Optional<String> before = filled(shown).map(Shape::snippet);
        return filled.map(Shape::snippet).filter(now -> !Optional.of(now).equals(before));
    }
}
