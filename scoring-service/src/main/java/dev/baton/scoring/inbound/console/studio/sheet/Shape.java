package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A condition of a common shape, as a sentence with blanks: one comparison, or several of which all or any must hold.
 *
 * @param join  {@code all} or {@code any}
 * @param lines the comparisons
 */
public record Shape(String join, List<Line> lines) {

    /** How the count of an event is named in the place of a path. */
    static final String DONE = "done ";

    private static final int MOST_LINES = 12;

    /**
     * A comparison.
     *
     * @param path  of a trait or property, or {@code done <event>}
     * @param op    name of the operator
     * @param value as typed
     */
    public record Line(String path, String op, String value) {

        boolean blank() {
            return path.isBlank();
        }
    }

    /** The shape of a condition; empty where it is none of the common ones. */
    static Optional<Shape> of(Object condition) {
        Shape shape = read(condition);
        boolean same =
                shape != null && !shape.lines().isEmpty() && shape.lines().size() <= MOST_LINES;
        return same && condition.equals(load(shape.snippet())) ? Optional.of(shape) : Optional.empty();
    }

    private static Shape read(Object condition) {
        if (condition instanceof Map<?, ?> map && map.size() == 1) {
            for (String join : List.of("all", "any")) {
                if (map.get(join) instanceof List<?> parts && parts.size() > 1) {
                    List<Line> lines = parts.stream().map(Shape::line).toList();
                    return lines.contains(NONE) ? null : new Shape(join, lines);
                }
            }
        }
        Line line = line(condition);
        return NONE.equals(line) ? null : new Shape("all", List.of(line));
    }

    private static final Line NONE = new Line("", "", "");

    private static Line line(Object part) {
        if (part instanceof List<?> leaf
                && leaf.size() >= 2
                && leaf.get(0) instanceof String path
                && leaf.get(1) instanceof String op) {
            return new Line(path, op, leaf.size() < 3 ? "" : operand(op, leaf.get(2)));
        }
        if (part instanceof Map<?, ?> map
                && map.get("events") instanceof Map<?, ?> events
                && events.get("name") instanceof String name) {
            String within = events.get("within") == null ? "" : " within " + Durations.show(events.get("within"));
            return new Line(
                    DONE + name,
                    "atLeast",
                    Values.show(events.containsKey("atLeast") ? events.get("atLeast") : 1) + within);
        }
        return NONE;
    }

    private static String operand(String op, Object value) {
        return switch (value) {
            case Map<?, ?> named when named.get("list") instanceof String name -> "@" + name;
            case List<?> range
            when op.equals("between") && range.size() == 2 ->
                Values.show(range.get(0)) + " to " + Values.show(range.get(1));
            case null, default -> Values.show(value);
        };
    }

    /** As YAML. */
    String snippet() {
        List<String> written =
                lines.stream().filter(line -> !line.blank()).map(Shape::written).toList();
        return written.size() == 1
                ? written.getFirst()
                : written.stream().map(line -> "\n  - " + line).collect(Collectors.joining("", join + ":", ""));
    }

    private static String written(Line line) {
        if (line.path().startsWith(DONE)) {
            return counted(line);
        }
        List<String> leaf = new ArrayList<>(List.of(YamlText.quoted(line.path()), YamlText.quoted(line.op())));
        if (!List.of("exists", "missing").contains(line.op()) || !line.value().isBlank()) {
            // also what is typed for an operator that takes nothing: the check says so, instead of dropping it
            leaf.add(value(line.op(), line.value()));
        }
        return leaf.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String value(String op, String typed) {
        return switch (op) {
            case "in", "notIn" ->
                typed.matches("@[\\w-]+") ? "{list: " + typed.substring(1) + "}" : Values.yamlList(typed);
            case "atLeast", "atMost" -> Values.number(typed);
            case "between" ->
                List.of(typed.split("\\s*(?:to|,|…)\\s*", -1)).stream()
                        .map(Values::number)
                        .collect(Collectors.joining(", ", "[", "]"));
            case "is", "isNot" -> typed.matches(Values.NUMBER + "|true|false") ? typed : YamlText.quoted(typed);
            default -> YamlText.quoted(typed);
        };
    }

    private static String counted(Line line) {
        String[] parts = line.value().split("\\s+within\\s+", 2);
        String times = parts[0].isBlank() ? "1" : parts[0];
        List<String> fields = new ArrayList<>(List.of(
                "name: " + YamlText.quoted(line.path().substring(DONE.length()).strip())));
        if (parts.length == 2) {
            fields.add("within: " + YamlText.scalar(Durations.write(parts[1])));
        }
        if (!times.equals("1")) {
            fields.add("atLeast: " + Values.number(times));
        }
        return fields.stream().collect(Collectors.joining(", ", "{events: {", "}}"));
    }

    private static Object load(String snippet) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(snippet);
        } catch (YAMLException notEven) {
            return null;
        }
    }
}
