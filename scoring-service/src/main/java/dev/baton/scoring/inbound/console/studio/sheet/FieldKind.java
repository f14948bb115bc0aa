package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.Pointer;
import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** How a field of a model is shown in inputs, and written back. What can't be read as meant is kept as text. */
public enum FieldKind {
    TEXT {
        @Override
        Typed show(Object value) {
            return Typed.of(Values.show(value));
        }

        @Override
        String write(Typed typed) {
            return YamlText.scalar(typed.text());
        }
    },
    NUMBER {
        @Override
        Typed show(Object value) {
            return Typed.of(Values.show(value));
        }

        @Override
        String write(Typed typed) {
            return Values.number(typed.text());
        }
    },
    DURATION {
        @Override
        Typed show(Object value) {
            return Typed.of(Durations.show(value));
        }

        @Override
        String write(Typed typed) {
            return YamlText.scalar(Durations.write(typed.text()));
        }
    },
    FLAG {
        @Override
        Typed show(Object value) {
            return Typed.of(value instanceof Boolean flag ? flag ? "yes" : "no" : Values.show(value));
        }

        @Override
        String write(Typed typed) {
            return switch (typed.text()) {
                case "yes" -> "true";
                case "no" -> "false";
                default -> YamlText.quoted(typed.text());
            };
        }
    },
    VALUES {
        @Override
        Typed show(Object value) {
            return Typed.of(
                    value instanceof List<?> list && list.stream().anyMatch(FieldKind::collection)
                            ? ""
                            : Values.show(value));
        }

        @Override
        String write(Typed typed) {
            return Values.yamlList(typed.text());
        }
    },
    REPEAT {
        @Override
        Typed show(Object value) {
            return Repeats.show(value);
        }

        @Override
        String write(Typed typed) {
            return Repeats.write(typed);
        }
    },
    DECAY {
        @Override
        Typed show(Object value) {
            return Decays.show(value);
        }

        @Override
        String write(Typed typed) {
            return Decays.write(typed);
        }
    },
    /** Shown by its text and, for common shapes, by a sentence with blanks: see {@link Conditions}. */
    CONDITION {
        @Override
        Typed show(Object value) {
            throw new UnsupportedOperationException("A condition is shown by its place in the document");
        }

        @Override
        String write(Typed typed) {
            return Conditions.written(typed.text());
        }
    };

    private static final Map<String, FieldKind> BY_NAME = Map.ofEntries(
            Map.entry("points", NUMBER),
            Map.entry("cap", NUMBER),
            Map.entry("total", NUMBER),
            Map.entry("minimumFit", NUMBER),
            Map.entry("leave", NUMBER),
            Map.entry("priority", NUMBER),
            Map.entry("minHumanConfidence", NUMBER),
            Map.entry("window", DURATION),
            Map.entry("dwell", DURATION),
            Map.entry("coolDown", DURATION),
            Map.entry("within", DURATION),
            Map.entry("requiresContact", FLAG),
            Map.entry("events", VALUES),
            Map.entry("matrix", VALUES),
            Map.entry("repeat", REPEAT),
            Map.entry("decay", DECAY),
            Map.entry("when", CONDITION),
            Map.entry("entry", CONDITION));

    /** The kind of the field at a place. */
    public static FieldKind of(String pointer) {
        Pointer at = Pointer.of(pointer);
        boolean namedList = at.steps().size() == 2 && "lists".equals(at.steps().getFirst());
        return namedList ? VALUES : BY_NAME.getOrDefault(at.last(), TEXT);
    }

    abstract Typed show(Object value);

    /** YAML, null for nothing: the field goes. */
    abstract String write(Typed typed);

    /** The field at a place as inputs show it. */
    Typed show(YamlText document, String pointer) {
        return this == CONDITION ? Conditions.show(document, pointer) : show(document.at(pointer));
    }

    /** What is typed as YAML; null where nothing is. */
    String snippet(Typed typed) {
        boolean nothing = this != REPEAT && this != DECAY && typed.text().isEmpty();
        return nothing && this != VALUES ? null : write(typed);
    }

    private static boolean collection(Object value) {
        return value instanceof Map || value instanceof List;
    }
}
